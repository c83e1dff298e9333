using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>Runs scans along an axis of dense tensors.</summary>
internal static class AxisScan
{
    internal static string Describe(int axis, bool reverse) => $"axis {axis}{(reverse ? ", backwards" : "")}";

    internal static DenseTensor Run<T, TState, TResult, TOperator>(DenseTensor x, int axis, bool reverse)
        where T : unmanaged
        where TState : unmanaged
        where TResult : unmanaged
        where TOperator : struct, IScanOperator<T, TState, TResult>
    {
        x = x.Contiguous();
        var y = DenseTensor.Create<TResult>(x.Shape, out var elements);
        var (outer, length, inner) = AxisLines.Of(x.Shape, axis);
        ScanLoop.Run<T, TState, TResult, TOperator>(outer, length, inner, reverse, x.Elements<T>(), elements);
        GC.KeepAlive(x);
        return y;
    }
}
