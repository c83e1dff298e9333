using System.Runtime.InteropServices;
using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>What tells constants apart: their bits where those are few, otherwise the tensor itself.</summary>
internal static class ConstantIdentity
{
    private const int MostBytes = 1024;

    internal static object Of(DenseTensor x)
    {
        if (x.IsUniform && x.Size > 0)
        {
            return (x.Type, IsUniform: true, Bits(x.View(Shape.Scalar, null)));
        }

        return x.Type.Bytes <= MostBytes ? (x.Type, IsUniform: false, Bits(x.Contiguous())) : x;
    }

    private static string Bits(DenseTensor x)
    {
        var bytes = x.DType switch
        {
            DType.Float32 => MemoryMarshal.AsBytes(x.Elements<float>()),
            DType.Float64 => MemoryMarshal.AsBytes(x.Elements<double>()),
            DType.Int32 => MemoryMarshal.AsBytes(x.Elements<int>()),
            DType.Int64 => MemoryMarshal.AsBytes(x.Elements<long>()),
            _ => MemoryMarshal.AsBytes(x.Elements<bool>()),
        };
        var bits = Convert.ToHexString(bytes);
        GC.KeepAlive(x);
        return bits;
    }
}
