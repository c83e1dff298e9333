namespace Fluxion.Compilation;

/// <summary>
/// A value of a plan: a buffer and how its elements lie in it. The layout is a tensor without elements, so that an operation that only views
/// works on it as on any other.
/// </summary>
internal sealed class Place(Buffer buffer, DenseTensor layout)
{
    internal Buffer Buffer { get; } = buffer;

    internal DenseTensor Layout { get; } = layout;

    internal TensorType Type => Layout.Type;

    internal bool IsUniform => Layout.IsUniform;

    internal bool IsContiguous => Layout.IsContiguous;

    /// <summary>The whole of a buffer.</summary>
    internal static Place Of(Buffer buffer) => new(buffer, new DenseTensor(buffer.Type.Shape, buffer.Type.DType, null, 0, null));

    /// <summary>What a viewing operation makes of it; null where it would have to copy.</summary>
    internal Place? View(Primitive primitive, TensorType type) =>
        primitive.IsView && (IsContiguous || IsUniform || primitive is not Primitives.Reshape)
            ? new Place(Buffer, (DenseTensor)primitive.Evaluate([Layout], type))
            : null;
}
