using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>What the backward pass of an attention reads and writes.</summary>
internal readonly unsafe struct AttentionFlow<T>(T* q, T* k, T* v, T* logSums, T* deltas, T* yBar, T* dq, T* dk, T* dv)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public readonly T* Q = q;
    public readonly T* K = k;
    public readonly T* V = v;
    public readonly T* LogSums = logSums;
    public readonly T* Deltas = deltas;
    public readonly T* YBar = yBar;
    public readonly T* QBar = dq;
    public readonly T* KBar = dk;
    public readonly T* VBar = dv;

    /// <summary>The part of one group.</summary>
    public AttentionFlow<T> Group(in AttentionProblem problem, int group)
    {
        var (rows, keys) = ((nint)group * problem.Queries, (nint)group * problem.Keys);
        var (d, w) = (problem.Features, problem.Width);
        return new AttentionFlow<T>(
            Q + problem.QueryRows.Start(group, problem.Queries, d), K + problem.KeyRows.Start(group, problem.Keys, d),
            V + problem.ValueRows.Start(group, problem.Keys, w), LogSums + rows, Deltas + rows, YBar + problem.FlowRows.Start(group, problem.Queries, w),
            QBar + (rows * d), KBar + (keys * d), VBar + (keys * w));
    }
}
