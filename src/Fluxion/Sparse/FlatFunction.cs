namespace Fluxion;

/// <summary>A function from tree to tree as one from vector to vector: floating-point leaves in order, in row-major order within; others are constants.</summary>
internal static class FlatFunction
{
    internal static (Func<Tensor, Tensor> Function, Tensor X) Of<T, TResult>(string operation, Func<T, TResult> function, T x)
        where T : ITree<T>
        where TResult : ITree<TResult>
    {
        var moving = Floating(operation, "argument", Tree.Leaves(x));
        return (Run, FlatLeaves.Join([.. moving.Select(leaf => leaf.Snapshot())]));

        Tensor Run(Tensor vector)
        {
            var parts = new Queue<Tensor>(FlatLeaves.Split(vector, moving));
            var result = function(Tree.Map(x, leaf => leaf.DType.IsFloating() ? parts.Dequeue() : leaf));
            return FlatLeaves.Join(Floating(operation, "result", Tree.Leaves(result)));
        }
    }

    private static Tensor[] Floating(string operation, string name, IReadOnlyList<Tensor> leaves)
    {
        var floating = leaves.Where(leaf => leaf.DType.IsFloating()).ToArray();
        if (floating.Length == 0)
        {
            throw new DTypeException($"{operation}: the {name} has no floating-point tensor{(leaves.Count == 0 ? "" : $", only {leaves[0].Type}")}; cast it, for derivatives need one.");
        }

        return Array.TrueForAll(floating, leaf => leaf.DType == floating[0].DType)
            ? floating
            : throw new DTypeException($"{operation}: the {name} has leaves of float32 and of float64, but a sparse matrix has one type; cast them to one of these.");
    }
}
