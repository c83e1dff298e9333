using Fluxion.Kernels;
using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>Rows that lie one behind the other, whatever the axes are that they come from: values are rows × columns elements, or one a row.</summary>
internal readonly record struct RowDomain(int Rows, int Columns)
{
    /// <summary>Longer rows do not stay in the nearer caches, several values beside each other.</summary>
    private const int MostColumns = 1 << 14;

    /// <summary>The rows that an operation reduces, or works on; null where it does not, or they are too long or too short to be of use.</summary>
    internal static RowDomain? Of(GraphNode node) => NodeRows.Of(node) is { } function ? Of(function, node) : OfReduction(node);

    private static RowDomain? Of(RowFunction function, GraphNode node)
    {
        var operand = function.FirstRows;
        var shape = operand < 0 ? node.Type.Shape : node.Inputs[operand].Type.Shape;
        return shape.Size > 0 && shape[^1] is > 1 and <= MostColumns ? new RowDomain(shape.Size / shape[^1], shape[^1]) : null;
    }

    private static RowDomain? OfReduction(GraphNode node) =>
        node is { Kind: GraphNodeKind.Operation, Primitive: not TuplePrimitive, Inputs.Count: 1, Type.Shape.Size: > 0 }
        && Reducer.Of(node.Primitive!, node.Type.DType) is var (_, axes)
        && AxisGroups.Passes(node.Inputs[0].Type.Shape, axes) is [{ Inner: 1, Length: > 1 and <= MostColumns } pass]
            ? new RowDomain(pass.Outer, pass.Length)
            : null;

    /// <summary>What a node is to a kernel over these rows.</summary>
    internal RowRole RoleOf(GraphNode node)
    {
        if (node.Kind != GraphNodeKind.Operation)
        {
            return RowRole.None;
        }

        var (isWide, isNarrow) = (IsWide(node), node.Type.Shape.Size == Rows);
        return node.Primitive switch
        {
            Reshape when isWide || isNarrow => RowRole.Alias,
            BroadcastTo when isWide && IsSpread(node.Inputs[0].Type.Shape, node.Type.Shape) => RowRole.Spread,
            _ when (isWide || isNarrow) && NodeLane.Of(node) is not null => isWide ? RowRole.Wide : RowRole.Narrow,
            Result { Place: 0 } when isWide && RoleOf(node.Inputs[0]) == RowRole.Function => RowRole.Alias,
            _ when NodeRows.Of(node) is { } function => Of(function, node) == this ? RowRole.Function : RowRole.None,
            _ when isNarrow && Of(node) == this => RowRole.Reduction,
            _ => RowRole.None,
        };
    }

    /// <summary>Whether a node's value has rows, and not a number for each.</summary>
    internal bool IsWide(GraphNode node) => NodeRows.TypeOf(node).Shape.Size == (long)Rows * Columns;

    /// <summary>
    /// Elements from one row of such a layout to the next, and from one element of a row to the next; null where there is no such number.
    /// </summary>
    internal (int Row, int Element)? StridesOf(DenseTensor layout)
    {
        var axis = layout.Rank;
        var strides = layout.ExplicitStrides();
        return Along(layout.Shape, strides, Columns, ref axis) is { } element && Along(layout.Shape, strides, Rows, ref axis) is { } row ? (row, element) : null;
    }

    // The stride of so many elements over neighbouring axes that together are one.
    private static int? Along(Shape shape, int[] strides, int count, ref int axis)
    {
        var (extent, stride) = (1, 0);
        while (axis > 0 && (extent < count || shape[axis - 1] == 1))
        {
            axis--;
            if (shape[axis] != 1)
            {
                if (extent > 1 && strides[axis] != stride * extent)
                {
                    return null;
                }

                stride = extent == 1 ? strides[axis] : stride;
                extent *= shape[axis];
            }
        }

        return extent == count ? stride : null;
    }

    // All axes of the rows are there, and those of the columns are new or stretched.
    private bool IsSpread(Shape from, Shape to)
    {
        var (columns, axis) = (1, to.Rank);
        for (; axis > 0 && columns < Columns; axis--)
        {
            var own = axis - 1 - (to.Rank - from.Rank);
            if (own >= 0 && from[own] != 1)
            {
                return false;
            }

            columns *= to[axis - 1];
        }

        return columns == Columns && from.Size == Rows;
    }
}
