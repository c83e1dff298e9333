namespace Fluxion;

/// <summary>Reverse mode over trees: what Grad, ValueAndGrad and Vjp are made of.</summary>
internal static class ReverseMode
{
    /// <summary>Runs the function on followed leaves. What comes back has the level of the caller again.</summary>
    internal static ReverseRun<T> Record<T, TResult>(string operation, Func<T, TResult> function, T x, out TResult result)
        where T : ITree<T>
    {
        var interpreter = new ReverseInterpreter();
        var leaves = Tree.Leaves(x);
        var followed = new Tensor[leaves.Count];
        for (var i = 0; i < followed.Length; i++)
        {
            // Integers, such as a key or a counter, are constants of the tree.
            followed[i] = leaves[i].DType.IsFloating() ? new ReverseTensor(interpreter, leaves[i].Snapshot()) : leaves[i];
        }

        if (followed.Length > 0 && !Array.Exists(followed, leaf => leaf is ReverseTensor))
        {
            throw new DTypeException($"{operation}: the argument is {leaves[0].Type}; derivatives need a floating-point argument, so cast it first.");
        }

        result = interpreter.Run(function, Tree.Unflatten(x, followed));

        return new ReverseRun<T>(interpreter, x, followed);
    }
}
