using System.Runtime.InteropServices;
using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>Constants that repeat one element, whether or not they were made that way.</summary>
internal static class UniformConstants
{
    private const long MostBytes = 1 << 20;

    /// <summary>One element for all, where all have the same bits; otherwise the constant as it is.</summary>
    internal static DenseTensor Compact(DenseTensor x)
    {
        if (x.IsUniform || x.Size == 0 || x.Type.Bytes > MostBytes)
        {
            return x;
        }

        var all = x.Contiguous();
        var same = x.DType switch
        {
            DType.Float32 => IsOne(MemoryMarshal.Cast<float, int>(all.Elements<float>())),
            DType.Float64 => IsOne(MemoryMarshal.Cast<double, long>(all.Elements<double>())),
            DType.Int32 => IsOne(all.Elements<int>()),
            DType.Int64 => IsOne(all.Elements<long>()),
            _ => IsOne(MemoryMarshal.AsBytes(all.Elements<bool>())),
        };
        GC.KeepAlive(all);
        return same ? all.View(Shape.Scalar, null).Repeated(x.Shape) : x;
    }

    private static bool IsOne<T>(ReadOnlySpan<T> elements)
        where T : unmanaged, IEquatable<T> => !elements.ContainsAnyExcept(elements[0]);
}
