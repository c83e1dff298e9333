using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>The backward pass of one group after another on one thread: keys and values are packed once, then blocks of queries pass by.</summary>
internal unsafe ref struct AttentionGroup<T, TVector, TSimd>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TVector : unmanaged
    where TSimd : ISimd<T, TVector>
{
    private readonly int _stride;

    // Kᵀ and Vᵀ give the scores and what flows into them, K takes the flow on to the queries.
    private T* _keysAcross;
    private T* _valuesAcross;
    private T* _keys;

    // Of a block of queries: P, dS, the queries times the scale as they lie and packed, and ȳ packed.
    private T* _shares;
    private T* _flow;
    private T* _scaled;
    private T* _packedQueries;
    private T* _packedFlow;

    private AttentionGroup(int stride) => _stride = stride;

    public static AttentionGroup<T, TVector, TSimd> Of(in AttentionProblem problem)
    {
        var (m, d, w, rows) = (problem.Keys, problem.Features, problem.Width, AttentionSizes.BlockRows);
        var stride = AttentionSizes.Stride<T, TVector, TSimd>(m);
        nint features = PanelGemm<T, TVector, TSimd>.Padded(d);
        nint values = PanelGemm<T, TVector, TSimd>.Padded(w);
        var scratch = new AttentionScratch<T>(((nint)(d + w + (2 * rows)) * stride) + (m * features) + (rows * (features + features + values)));
        return new AttentionGroup<T, TVector, TSimd>(stride)
        {
            _keysAcross = scratch.Take((nint)d * stride),
            _valuesAcross = scratch.Take((nint)w * stride),
            _keys = scratch.Take(m * features),
            _shares = scratch.Take((nint)rows * stride),
            _flow = scratch.Take((nint)rows * stride),
            _scaled = scratch.Take(rows * features),
            _packedQueries = scratch.Take(rows * features),
            _packedFlow = scratch.Take(rows * values),
        };
    }

    public readonly void Run(in AttentionProblem problem, in AttentionFlow<T> of, int group)
    {
        var (m, d, w) = (problem.Keys, problem.Features, problem.Width);
        new Span<T>(of.KBar, m * d).Clear();
        new Span<T>(of.VBar, m * w).Clear();
        PanelGemm<T, TVector, TSimd>.Pack(d, m, of.K, 1, problem.KeyRows.Step(d), _keysAcross);
        PanelGemm<T, TVector, TSimd>.Pack(w, m, of.V, 1, problem.ValueRows.Step(w), _valuesAcross);
        PanelGemm<T, TVector, TSimd>.Pack(m, d, of.K, problem.KeyRows.Step(d), 1, _keys);
        var blocks = new Partition(problem.Queries, AttentionSizes.BlockRows);
        for (var block = 0; block < blocks.Parts; block++)
        {
            Block(problem, of, group, blocks.Start(block), blocks.Size(block));
        }
    }

    private readonly void Block(in AttentionProblem problem, in AttentionFlow<T> of, int group, int first, int rows)
    {
        var (d, w, seen) = (problem.Features, problem.Width, problem.KeysBefore(first + rows));
        var strips = new Partition(rows, AttentionSizes.StripRows);
        for (var strip = 0; strip < strips.Parts; strip++)
        {
            Strip(problem, of, group, first, strips.Start(strip), strips.Size(strip), seen);
        }

        PanelGemm<T, TVector, TSimd>.Pack(rows, w, of.YBar + (first * problem.FlowRows.Step(w)), problem.FlowRows.Step(w), 1, _packedFlow);
        PanelGemm<T, TVector, TSimd>.Pack(rows, d, _scaled, d, 1, _packedQueries);
        PanelGemm<T, TVector, TSimd>.Multiply(seen, w, rows, _shares, 1, _stride, _packedFlow, rows, of.VBar, w, accumulate: true);
        PanelGemm<T, TVector, TSimd>.Multiply(seen, d, rows, _flow, 1, _stride, _packedQueries, rows, of.KBar, d, accumulate: true);
    }

    // P, dS and the cotangents of a few queries of the block.
    private readonly void Strip(in AttentionProblem problem, in AttentionFlow<T> of, int group, int block, int start, int rows, int seen)
    {
        var (m, d, w, first) = (problem.Keys, problem.Features, problem.Width, (nint)block + start);
        var shares = _shares + ((nint)start * _stride);
        var flow = _flow + ((nint)start * _stride);
        AttentionScores<T, TVector, TSimd>.Run(
            problem, group, block + start, rows, seen, of.Q + (first * problem.QueryRows.Step(d)), _keysAcross, shares, _stride, _scaled + ((nint)start * d));
        var yBar = of.YBar + (first * problem.FlowRows.Step(w));
        PanelGemm<T, TVector, TSimd>.Multiply(
            rows, PanelGemm<T, TVector, TSimd>.Covering(seen, m), w, yBar, problem.FlowRows.Step(w), 1, _valuesAcross, w, flow, _stride);
        for (var r = 0; r < rows; r++)
        {
            AttentionRow.Flow(shares + ((nint)r * _stride), flow + ((nint)r * _stride), seen, of.LogSums[first + r], of.Deltas[first + r]);
        }

        var result = of.QBar + (first * d);
        PanelGemm<T, TVector, TSimd>.Multiply(rows, d, seen, flow, _stride, 1, _keys, m, result, d);
        var scale = T.CreateTruncating(problem.Scale);
        BinaryLoop.Run<T, RealRow.Times<T>>(new ReadOnlySpan<T>(result, rows * d), new ReadOnlySpan<T>(in scale), new Span<T>(result, rows * d));
    }
}
