namespace Fluxion;

/// <summary>What is known of a tensor before its values: element type and shape.</summary>
/// <param name="DType">The type of the elements.</param>
/// <param name="Shape">The extent of each axis.</param>
public readonly record struct TensorType(DType DType, Shape Shape)
{
    /// <summary>Whether only running tells: the type of a user's function before it ran.</summary>
    internal bool IsUnknown => Shape is null;

    /// <summary>What the elements take, one behind the other.</summary>
    internal long Bytes => (long)Shape.Size * DType.SizeInBytes();

    /// <summary>Such as <c>float32 (2, 3)</c>.</summary>
    public override string ToString() => $"{DType.Name()} {Shape}";
}
