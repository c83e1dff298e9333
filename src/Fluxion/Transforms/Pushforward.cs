namespace Fluxion;

/// <summary>Value and tangent of a function from tree to tree.</summary>
internal static class Pushforward
{
    internal static (TResult Value, TResult Tangent) Of<T, TResult>(Func<T, TResult> function, T x, T tangent)
        where T : ITree<T>
        where TResult : ITree<TResult>
    {
        var interpreter = new ForwardInterpreter();
        var (leaves, tangents) = (Tree.Leaves(x), CompanionTree.Leaves("Jvp", "tangent", "argument", x, tangent));
        var followed = new Tensor[leaves.Count];
        for (var i = 0; i < followed.Length; i++)
        {
            followed[i] = leaves[i];
            if (leaves[i].DType.IsFloating())
            {
                followed[i] = new ForwardTensor(interpreter, leaves[i], tangents[i]);
            }
        }

        var result = interpreter.Run(function, Tree.Unflatten(x, followed));

        return (
            Tree.Map(result, y => interpreter.TracerOf(y)?.Primal ?? y),
            Tree.Map(result, y => interpreter.TracerOf(y)?.Tangent ?? Tensor.Zeros(y.Shape, y.DType)));
    }
}
