using Fluxion.Kernels;
using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>Copies the elements of one tensor, however they lie, to another of the same type in row-major order.</summary>
internal static class DenseCopy
{
    internal static void Run(DenseTensor from, DenseTensor to)
    {
        switch (to.DType)
        {
            case DType.Float32:
                Run<float>(from, to);
                break;
            case DType.Float64:
                Run<double>(from, to);
                break;
            case DType.Int32:
                Run<int>(from, to);
                break;
            case DType.Int64:
                Run<long>(from, to);
                break;
            default:
                Run<bool>(from, to);
                break;
        }
    }

    private static void Run<T>(DenseTensor from, DenseTensor to)
        where T : unmanaged
    {
        if (from.IsContiguous)
        {
            from.Elements<T>().CopyTo(to.Writable<T>());
        }
        else if (from.Size > 0)
        {
            StridedCopy.Run(from.Shape.Extents, from.Strided<T>(), to.Writable<T>());
        }

        GC.KeepAlive(from);
        GC.KeepAlive(to);
    }
}
