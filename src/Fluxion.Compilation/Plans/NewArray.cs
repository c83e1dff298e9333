namespace Fluxion.Compilation;

/// <summary>A tensor of a type over an array that is its own.</summary>
internal static class NewArray
{
    internal static DenseTensor Of(TensorType type) => type.DType switch
    {
        DType.Float32 => DenseTensor.Create<float>(type.Shape, out _),
        DType.Float64 => DenseTensor.Create<double>(type.Shape, out _),
        DType.Int32 => DenseTensor.Create<int>(type.Shape, out _),
        DType.Int64 => DenseTensor.Create<long>(type.Shape, out _),
        _ => DenseTensor.Create<bool>(type.Shape, out _),
    };
}
