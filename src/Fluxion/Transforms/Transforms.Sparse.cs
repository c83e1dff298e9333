namespace Fluxion;

public static partial class Transforms
{
    /// <summary>
    /// The Jacobian of a function as a sparse matrix, as a function of the same argument. Columns that share no row are found in one forward
    /// pass, or rows that share no column in one backward pass, whichever takes fewer passes; all passes run as one batch. Argument and
    /// result count as vectors in row-major order.
    /// </summary>
    /// <param name="function">The function.</param>
    /// <param name="pattern">
    /// Where the Jacobian may differ from zero. Left out, the function is traced at every call; with it, pattern and colouring are found
    /// once, and the function may branch on values. An entry that the pattern lacks makes others wrong.
    /// </param>
    public static Func<Tensor, SparseMatrix> SparseJacobian(Func<Tensor, Tensor> function, SparsityPattern? pattern = null) =>
        SparseJacobian<Tensor, Tensor>(function, pattern);

    /// <summary>
    /// The Jacobian of a function from tree to tree as one sparse matrix: argument and result are laid out as vectors, and
    /// <see cref="Tree.Offsets"/> says which rows belong to which leaf of the result, and which columns to which leaf of the argument.
    /// </summary>
    /// <typeparam name="T">The argument's type: a tensor or a tree, all floating-point leaves of one type.</typeparam>
    /// <typeparam name="TResult">The result's type: a tensor or a tree, likewise.</typeparam>
    /// <param name="function">The function.</param>
    /// <param name="pattern">Where the Jacobian may differ from zero; left out, the function is traced at every call.</param>
    public static Func<T, SparseMatrix> SparseJacobian<T, TResult>(Func<T, TResult> function, SparsityPattern? pattern = null)
        where T : ITree<T>
        where TResult : ITree<TResult>
    {
        var known = pattern is null ? null : Fewer(pattern);
        return x =>
        {
            var flat = FlatFunction.Of("SparseJacobian", function, x);
            var own = pattern ?? SparsityPattern.OfVectors(flat.Function, flat.X);
            return Compression.Jacobian(flat.Function, flat.X, own, known ?? Fewer(own));
        };
    }

    /// <summary>
    /// The Hessian of a scalar function as a sparse matrix, as a function of the same argument: forward over reverse, one pass for each
    /// colour of a star colouring, which reads an entry at its own place or at its mirror image.
    /// </summary>
    /// <param name="function">A function with a scalar result.</param>
    /// <param name="pattern">Where the Hessian may differ from zero; left out, the gradient is traced at every call.</param>
    public static Func<Tensor, SparseMatrix> SparseHessian(Func<Tensor, Tensor> function, SparsityPattern? pattern = null) =>
        SparseHessian<Tensor>(function, pattern);

    /// <summary>The Hessian of a scalar function of a tree as one sparse matrix, the tree laid out as a vector as <see cref="Tree.Offsets"/> says.</summary>
    /// <typeparam name="T">The argument's type: a tensor or a tree, all floating-point leaves of one type.</typeparam>
    /// <param name="function">A function with a scalar result.</param>
    /// <param name="pattern">Where the Hessian may differ from zero; left out, the gradient is traced at every call.</param>
    public static Func<T, SparseMatrix> SparseHessian<T>(Func<T, Tensor> function, SparsityPattern? pattern = null)
        where T : ITree<T>
    {
        var whole = pattern?.Symmetric();
        var known = whole is null ? null : Coloring.Star(whole);
        return x =>
        {
            var flat = FlatFunction.Of("SparseHessian", Grad(function), x);
            var own = whole ?? SparsityPattern.OfVectors(flat.Function, flat.X).Symmetric();
            return Compression.Hessian(flat.Function, flat.X, own, known ?? Coloring.Star(own));
        };
    }

    private static Coloring Fewer(SparsityPattern pattern)
    {
        var (columns, rows) = (Coloring.OfColumns(pattern), Coloring.OfRows(pattern));
        return columns.Count <= rows.Count ? columns : rows;
    }
}
