namespace Fluxion.Compilation;

/// <summary>
/// How a loop goes over the elements of a shape whose operands may repeat along some axes: rows of a length along which each operand either
/// goes on element by element or stays, and outer axes. Results count as operands; none of them repeats.
/// </summary>
internal sealed class OperandDomain
{
    private OperandDomain(int[] outer, int row, bool[] isUniform, int[][] outerStrides) =>
        (Outer, Row, IsUniform, OuterStrides) = (outer, row, isUniform, outerStrides);

    /// <summary>The extents of the outer axes.</summary>
    internal int[] Outer { get; }

    /// <summary>Elements in a row.</summary>
    internal int Row { get; }

    internal int Rows => Outer.Aggregate(1, (product, extent) => product * extent);

    /// <summary>Of each operand, whether one element stands for a whole row.</summary>
    internal bool[] IsUniform { get; }

    /// <summary>Of each operand, the elements from one index of an outer axis to the next.</summary>
    internal int[][] OuterStrides { get; }

    /// <summary>Where an operand's row starts, in elements.</summary>
    internal nint OffsetOf(int operand, int row)
    {
        nint offset = 0;
        for (var axis = Outer.Length - 1; axis >= 0; axis--)
        {
            var (rest, index) = Math.DivRem(row, Outer[axis]);
            offset += (nint)OuterStrides[operand][axis] * index;
            row = rest;
        }

        return offset;
    }

    /// <summary>Whether a loop over rows reads such an operand as it lies: along the last axis it goes on or stays.</summary>
    internal static bool Reads(Place operand) =>
        operand.IsContiguous || operand.IsUniform || LastStride(operand.Layout) is 0 or 1;

    internal static OperandDomain Of(Shape shape, IReadOnlyList<Place> operands)
    {
        var strides = operands.Select(operand => operand.Layout.ExplicitStrides()).ToArray();
        var uniform = operands.Select((operand, i) => operand.IsUniform || IsStill(strides[i], shape)).ToArray();
        var (row, axis) = (1, shape.Rank);
        while (axis > 0 && Array.TrueForAll(Enumerable.Range(0, strides.Length).ToArray(), i => GoesOn(strides[i][axis - 1], shape[axis - 1], row, uniform[i])))
        {
            row *= shape[--axis];
        }

        var outer = shape.Extents[..axis].ToArray();
        return new OperandDomain(outer, row, uniform, [.. strides.Select(own => own[..axis])]);
    }

    private static bool GoesOn(int stride, int extent, int row, bool isUniform) => extent == 1 || stride == (isUniform ? 0 : row);

    // Whether the innermost axis that has several elements repeats.
    private static bool IsStill(int[] strides, Shape shape)
    {
        for (var axis = shape.Rank - 1; axis >= 0; axis--)
        {
            if (shape[axis] != 1)
            {
                return strides[axis] == 0;
            }
        }

        return true;
    }

    private static int LastStride(DenseTensor layout)
    {
        for (var axis = layout.Rank - 1; axis >= 0; axis--)
        {
            if (layout.Shape[axis] != 1)
            {
                return layout.Strides![axis];
            }
        }

        return 0;
    }
}
