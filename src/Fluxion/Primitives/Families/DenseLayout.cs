using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>How dense tensors show their elements to kernels.</summary>
internal static class DenseLayout
{
    internal static StridedSpan<T> Strided<T>(this DenseTensor x)
        where T : unmanaged => new(x.ElementsAndGaps<T>(), x.ExplicitStrides());

    /// <summary>The same values in row-major order; copies only where they are not so already.</summary>
    internal static DenseTensor Contiguous(this DenseTensor x) => x.IsContiguous ? x : x.DType switch
    {
        DType.Float32 => Copy<float>(x),
        DType.Float64 => Copy<double>(x),
        DType.Int32 => Copy<int>(x),
        DType.Int64 => Copy<long>(x),
        _ => Copy<bool>(x),
    };

    private static DenseTensor Copy<T>(DenseTensor x)
        where T : unmanaged
    {
        var y = DenseTensor.CreateBeside<T>(x.Shape, out var elements);
        StridedCopy.Run(x.Shape.Extents, x.Strided<T>(), elements);
        GC.KeepAlive(x);
        return y;
    }
}
