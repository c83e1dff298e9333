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

    /// <summary>The same under a shape that only has other axes of extent 1; null where it has others.</summary>
    internal Place? Squeezed(Shape shape)
    {
        var from = Type.Shape.Extents;
        var (strides, target, axis) = (Layout.ExplicitStrides(), new int[shape.Rank], 0);
        for (var i = 0; i < target.Length; i++)
        {
            if (shape[i] == 1)
            {
                continue;
            }

            while (axis < from.Length && from[axis] == 1)
            {
                axis++;
            }

            if (axis == from.Length || from[axis] != shape[i])
            {
                return null;
            }

            target[i] = strides[axis++];
        }

        return new Place(Buffer, Layout.View(shape, target));
    }
}
