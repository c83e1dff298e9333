using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>Where the constants of a plan lie: one element for all where they are equal, otherwise without gaps.</summary>
internal static class Constants
{
    /// <summary>A constant's buffer, and its place in it.</summary>
    /// <param name="value">The constant.</param>
    /// <param name="number">Its number among the plan's constants.</param>
    /// <param name="keepsOrder">
    /// Whether the axes stay in the order in memory in which they lie. A product of a matrix and a vector sums one way along memory and another
    /// way across it, so a transposed matrix must stay one to give the bits that it gives eagerly. Everything else reads row-major order fastest.
    /// </param>
    internal static (ConstantBuffer Constant, Place Place) Of(DenseTensor value, int number, bool keepsOrder)
    {
        if (value.IsUniform && value.Size > 1)
        {
            var single = Keep(value.View(Shape.Scalar, null), number);
            return (single, new Place(single.Buffer, new DenseTensor(value.Shape, value.DType, null, 0, new int[value.Rank])));
        }

        if (keepsOrder && Order(value) is { } order)
        {
            var ordered = new TransposeAxes(order);
            var kept = Keep((DenseTensor)ordered.Evaluate([value], ordered.Infer([value])), number);
            return (kept, Place.Of(kept.Buffer).View(new TransposeAxes(Inverse(order)), value.Type)!);
        }

        var whole = Keep(value, number);
        return (whole, Place.Of(whole.Buffer));
    }

    private static ConstantBuffer Keep(DenseTensor value, int number)
    {
        var kept = value.Contiguous();
        return new ConstantBuffer(new Buffer(BufferKind.Constant, kept.Type, number), kept);
    }

    // The axes from the longest stride to the shortest; null where they lie so already, or one repeats elements.
    private static int[]? Order(DenseTensor value)
    {
        if (value.Strides is not { } strides || strides.Contains(0))
        {
            return null;
        }

        int[] order = [.. Enumerable.Range(0, strides.Length).OrderByDescending(axis => strides[axis])];
        return order.SequenceEqual(Enumerable.Range(0, order.Length)) ? null : order;
    }

    private static int[] Inverse(int[] order)
    {
        var inverse = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            inverse[order[i]] = i;
        }

        return inverse;
    }
}
