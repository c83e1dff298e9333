namespace Fluxion;

/// <summary>Sparse derivatives from few passes: the rows or columns of one colour are asked for together, and each entry is read where it stands alone.</summary>
internal static class Compression
{
    internal static SparseMatrix Jacobian(Func<Tensor, Tensor> function, Tensor x, SparsityPattern pattern, Coloring coloring)
    {
        var run = ReverseMode.Record("SparseJacobian", function, x, out var result);
        var value = run.Primal(result);
        Check("SparseJacobian", pattern, value.Size, x.Size);
        if (coloring.Kind == ColoringKind.Rows)
        {
            return Read(pattern, coloring, Passes(coloring, value.Type, cotangent => run.Pull([result], [cotangent])), value.DType);
        }

        var push = run.Pusher([result]);
        return Read(pattern, coloring, Passes(coloring, x.Type, tangent => push([tangent])[0]), value.DType);
    }

    internal static SparseMatrix Hessian(Func<Tensor, Tensor> gradient, Tensor x, SparsityPattern pattern, Coloring coloring)
    {
        Check("SparseHessian", pattern, x.Size, x.Size);
        var (_, push) = Linearization.Of(gradient, x);
        return Read(pattern, coloring, Passes(coloring, x.Type, push), x.DType);
    }

    private static void Check(string operation, SparsityPattern pattern, int rows, int columns)
    {
        if (pattern.Rows != rows || pattern.Columns != columns)
        {
            throw new ShapeException(
                $"{operation}: the pattern is for {pattern.Rows} rows and {pattern.Columns} columns, but here are {rows} and {columns}; find it for arguments of this shape.");
        }
    }

    // One pass a colour, all in one batch: (colours, elements of what comes out).
    private static Tensor? Passes(Coloring coloring, TensorType type, Func<Tensor, Tensor> pass)
    {
        if (coloring.Count == 0)
        {
            return null;
        }

        var ones = new double[checked(coloring.Count * type.Shape.Size)];
        for (var i = 0; i < coloring.Colors.Length; i++)
        {
            ones[(coloring.Colors[i] * type.Shape.Size) + i] = 1;
        }

        var seeds = Tensor.Of<double>(ones, [coloring.Count, .. type.Shape]).Cast(type.DType);
        return Vectorization.Of(pass, seeds, _ => 0, 0).Reshape(coloring.Count, -1);
    }

    private static SparseMatrix Read(SparsityPattern pattern, Coloring coloring, Tensor? passes, DType dtype)
    {
        if (passes is null || pattern.Count == 0)
        {
            return new SparseMatrix(pattern, Tensor.Zeros([pattern.Count], dtype), coloring);
        }

        var (places, width, i) = (new long[pattern.Count], (long)passes.Shape[1], 0);
        for (var row = 0; row < pattern.Rows; row++)
        {
            foreach (var column in pattern.Row(row))
            {
                var mirrored = coloring.Kind == ColoringKind.Rows || (coloring.Kind == ColoringKind.Star && !StandsAlone(pattern, coloring, row, column));
                var (color, element) = mirrored ? (coloring.Colors[row], column) : (coloring.Colors[column], row);
                places[i++] = (color * width) + element;
            }
        }

        return new SparseMatrix(pattern, passes.Reshape(-1).GatherRows(Tensor.Of(places)), coloring);
    }

    // Whether no other entry of the row has the column's colour.
    private static bool StandsAlone(SparsityPattern pattern, Coloring coloring, int row, int column)
    {
        foreach (var other in pattern.Row(row))
        {
            if (other != column && coloring.Colors[other] == coloring.Colors[column])
            {
                return false;
            }
        }

        return true;
    }
}
