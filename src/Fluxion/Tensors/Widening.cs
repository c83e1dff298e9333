using System.Runtime.InteropServices;

namespace Fluxion;

/// <summary>Element types on their way out: the same, or one that holds every value of the tensor's exactly.</summary>
internal static class Widening
{
    internal static void Copy<T>(DenseTensor x, Span<T> y)
        where T : unmanaged
    {
        var wanted = DTypeExtensions.Of<T>();
        if (wanted == x.DType)
        {
            x.Elements<T>().CopyTo(y);
        }
        else if (wanted == DType.Float64 && x.DType == DType.Float32)
        {
            Kernels.ConvertLoop.Run(x.Elements<float>(), MemoryMarshal.Cast<T, double>(y));
        }
        else if (wanted == DType.Float64 && x.DType == DType.Int32)
        {
            Kernels.ConvertLoop.Run(x.Elements<int>(), MemoryMarshal.Cast<T, double>(y));
        }
        else if (wanted == DType.Int64 && x.DType == DType.Int32)
        {
            Kernels.ConvertLoop.Run(x.Elements<int>(), MemoryMarshal.Cast<T, long>(y));
        }
        else
        {
            throw Lossy(x.DType, wanted);
        }
    }

    internal static void CheckSame<T>(string operation, DType dtype)
    {
        var wanted = DTypeExtensions.Of<T>();
        if (wanted != dtype)
        {
            throw new DTypeException($"{operation}: the tensor holds {dtype.Name()}, not {wanted.Name()}; ask for its own type, or cast it first.");
        }
    }

    private static DTypeException Lossy(DType from, DType to) =>
        new($"A tensor of {from.Name()} does not go into {to.Name()} without loss; cast it first: x.Cast(DType.{to}).");
}
