using System.Numerics;
using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>
/// Scaled-dot-product attention softmax(scale · Q Kᵀ) V of queries (…, n, d), keys (…, m, d), values (…, m, w) and, if there is one, a mask
/// (…, n, m). The results are y and the rows' log-sums, from which the backward pass computes the probabilities again.
/// </summary>
internal sealed class Attention(AttentionSettings settings) : TuplePrimitive
{
    internal AttentionSettings Settings => settings;

    internal override string Parameters => settings.ToString();

    internal override object? Identity => settings;

    internal override TensorType[] InferAll(ReadOnlySpan<Tensor> inputs)
    {
        var (q, v) = (inputs[0], inputs[2]);
        AttentionShape.Check(Name, q, inputs[1], v, MaskOf(inputs));
        return [new(q.DType, Shape.Create([.. q.Shape.Extents[..^1], v.Shape[^1]])), new(q.DType, Shape.Create(q.Shape.Extents[..^1]))];
    }

    internal override void EvaluateAll(ReadOnlySpan<Tensor> x, ReadOnlySpan<TensorType> types, Span<Tensor> y) =>
        (y[0], y[1]) = x[0].DType == DType.Float32 ? Run<float>(x, types) : Run<double>(x, types);

    protected override Tensor?[] JvpAll(ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor[] y)
    {
        var mask = MaskOf(x);
        var directions = Flow.OrZeros(dx[..3], x[..3]);
        return Pushforward.Of((LeafList at) => new LeafList(AttentionByTensors.Forward(settings, at.Items[0], at.Items[1], at.Items[2], mask)), new LeafList([.. x[..3]]), directions)
            .Tangent.Items;
    }

    // A log-sum's cotangent flows into the scores as P does, so it joins δ.
    protected override Tensor?[] VjpAll(Tensor?[] yBar, ReadOnlySpan<Tensor> x, Tensor[] y, ReadOnlySpan<bool> wanted)
    {
        var flow = Flow.OrZeros(yBar[0], y[0]);
        var deltas = (flow * y[0]).Sum(-1);
        deltas = yBar[1] is { } ofSums ? deltas - ofSums : deltas;
        Tensor[] mask = [.. x[3..]];
        var parts = new AttentionCotangents(settings).ApplyAll([.. x[..3], y[1], deltas, flow, .. mask]);
        return [.. parts, .. mask.Select(_ => (Tensor?)null)];
    }

    protected override Tensor[] BatchAll(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size)
    {
        var all = new Tensor[x.Length];
        Batching.All(x, batched, size, all);
        return ApplyAll(all);
    }

    private static Tensor? MaskOf(ReadOnlySpan<Tensor> inputs) => inputs.Length > 3 ? inputs[3] : null;

    private unsafe (DenseTensor Results, DenseTensor LogSums) Run<T>(ReadOnlySpan<Tensor> inputs, ReadOnlySpan<TensorType> types)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (q, k, v, mask) = (Packed(inputs[0]), Packed(inputs[1]), Packed(inputs[2]), (DenseTensor?)MaskOf(inputs));
        var y = DenseTensor.Create<T>(types[0].Shape, out var results);
        var sums = DenseTensor.Create<T>(types[1].Shape, out var logSums);
        fixed (bool* first = mask is null ? default : mask.ElementsAndGaps<bool>())
        {
            AttentionForward.Run(AttentionShape.Problem(settings, q, k, v, mask, first), q.Elements<T>(), k.Elements<T>(), v.Elements<T>(), results, logSums);
        }

        GC.KeepAlive(q);
        GC.KeepAlive(k);
        GC.KeepAlive(v);
        GC.KeepAlive(mask);
        return (y, sums);
    }

    private static DenseTensor Packed(Tensor x) => ((DenseTensor)x).Contiguous();
}
