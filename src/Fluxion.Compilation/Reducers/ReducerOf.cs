using Fluxion.Kernels;
using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>The reduction by one operator of elements of one type.</summary>
internal sealed unsafe class ReducerOf<T, TOp> : Reducer
    where T : unmanaged
    where TOp : struct, IReductionOperator<T>
{
    public static ReducerOf<T, TOp> Instance { get; } = new();

    public override void Run(AxisPass pass, void* x, void* y)
    {
        var (outer, length, inner) = pass;
        ReductionLoop.Run<T, TOp>(outer, length, inner, new ReadOnlySpan<T>(x, outer * length * inner), new Span<T>(y, outer * inner));
    }
}
