namespace Fluxion;

/// <content>Diagonals and triangles.</content>
public abstract partial class Tensor
{
    /// <summary>A diagonal of the matrices that two axes span, as a new last axis.</summary>
    /// <param name="offset">Which one: 0 the main diagonal, positive above it, negative below.</param>
    /// <param name="first">The axis of the rows.</param>
    /// <param name="second">The axis of the columns.</param>
    /// <returns>The other axes, followed by the diagonal; of extent 0 where it lies outside.</returns>
    /// <exception cref="ShapeException">The axes are the same, or there are none.</exception>
    public Tensor Diagonal(int offset = 0, int first = -2, int second = -1)
    {
        (first, second) = (Axis.Resolve("Diagonal", first, Shape), Axis.Resolve("Diagonal", second, Shape));
        if (first == second)
        {
            throw new ShapeException($"Diagonal: axis {first} of {Shape} is named twice; a matrix has two axes.");
        }

        var (rows, columns) = (Shape[first], Shape[second]);
        var others = Enumerable.Range(0, Rank).Where(axis => axis != first && axis != second);
        var length = (int)Math.Max(0, Math.Min(rows + Math.Min(0L, offset), columns - Math.Max(0L, offset)));
        var start = length == 0 ? 0 : offset >= 0 ? offset : -offset * columns;

        // Along a row-major matrix the next element of a diagonal is one row and one column further.
        return Transpose([.. others, first, second]).Flatten(-2).Slice(-1, start, length, columns + 1);
    }

    /// <summary>Matrices that are zero but for one diagonal, which the last axis of this tensor holds.</summary>
    /// <param name="offset">Which diagonal: 0 the main one, positive above it, negative below.</param>
    /// <returns>The other axes, followed by square matrices of the last axis's extent plus |offset|.</returns>
    /// <exception cref="ShapeException">The tensor has no axes.</exception>
    public Tensor DiagEmbed(int offset = 0)
    {
        var length = Shape[Axis.Resolve("DiagEmbed", -1, Shape)];
        var size = (int)Math.Min(int.MaxValue, length + Math.Abs((long)offset));
        var square = Shape.Create([.. Shape.Extents[..^1], size, size]);
        var (flat, starts, steps) = (Shape.Create([.. Shape.Extents[..^1], size * size]), new int[Rank], new int[Rank]);
        Array.Fill(steps, 1);
        (starts[^1], steps[^1]) = (length == 0 ? 0 : offset >= 0 ? offset : -offset * size, size + 1);
        return new Primitives.Embed(flat, starts, steps).Apply(this).Reshape(square.Extents);
    }

    /// <summary>The sum of a diagonal of the matrices that two axes span.</summary>
    /// <param name="offset">Which diagonal: 0 the main one, positive above it, negative below.</param>
    /// <param name="first">The axis of the rows.</param>
    /// <param name="second">The axis of the columns.</param>
    /// <exception cref="ShapeException">The axes are the same, or there are none.</exception>
    public Tensor Trace(int offset = 0, int first = -2, int second = -1) => Diagonal(offset, first, second).Sum(-1);

    /// <summary>The lower triangle of matrices of shape (…, m, n), zero above it. What is cut off has no derivative.</summary>
    /// <param name="offset">The last diagonal that is kept: 0 the main one, positive above it, negative below.</param>
    /// <exception cref="ShapeException">There are fewer than two axes.</exception>
    public Tensor Tril(int offset = 0) => Where(ColumnsMinusRows("Tril") <= offset, this, Full(Shape.Scalar, 0, DType));

    /// <summary>The upper triangle of matrices of shape (…, m, n), zero below it. What is cut off has no derivative.</summary>
    /// <param name="offset">The first diagonal that is kept: 0 the main one, positive above it, negative below.</param>
    /// <exception cref="ShapeException">There are fewer than two axes.</exception>
    public Tensor Triu(int offset = 0) => Where(ColumnsMinusRows("Triu") >= offset, this, Full(Shape.Scalar, 0, DType));

    private Tensor ColumnsMinusRows(string operation)
    {
        if (Rank < 2)
        {
            throw new ShapeException($"{operation}: a tensor of shape {Shape} holds no matrices; it needs two axes.");
        }

        return Arange(0, Shape[^1], dtype: DType.Int32) - Arange(0, Shape[^2], dtype: DType.Int32).ExpandDims(1);
    }
}
