namespace Fluxion;

public static partial class Transforms
{
    /// <summary>
    /// The same function, of which reverse mode keeps only the arguments: the backward pass computes the rest again. Pass everything it
    /// depends on as an argument; a captured tensor that a transform follows is refused.
    /// </summary>
    /// <param name="function">The function.</param>
    public static Func<Tensor, Tensor> Checkpoint(Func<Tensor, Tensor> function) => x => new CheckpointFunction(a => function(a[0])).Apply(x);

    /// <summary>The same function of two arguments, of which reverse mode keeps only these.</summary>
    /// <param name="function">The function.</param>
    public static Func<Tensor, Tensor, Tensor> Checkpoint(Func<Tensor, Tensor, Tensor> function) =>
        (x1, x2) => new CheckpointFunction(a => function(a[0], a[1])).Apply(x1, x2);

    /// <summary>The same function from tree to tree, of which reverse mode keeps only the argument.</summary>
    /// <typeparam name="T">The argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="TResult">The result's type: a tensor or a tree, all leaves of one floating-point type.</typeparam>
    /// <param name="function">The function.</param>
    public static Func<T, TResult> Checkpoint<T, TResult>(Func<T, TResult> function)
        where T : ITree<T>
        where TResult : ITree<TResult> => x =>
        {
            var packing = new Packing<TResult>();
            var packed = new CheckpointFunction(leaves => packing.Pack("Checkpoint", function(Tree.Unflatten(x, leaves)))).Apply([.. Tree.Leaves(x)]);
            return packing.Unpack(packed);
        };

    /// <summary>The same function of two trees, of which reverse mode keeps only these.</summary>
    /// <typeparam name="T1">The first argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="T2">The second argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="TResult">The result's type: a tensor or a tree, all leaves of one floating-point type.</typeparam>
    /// <param name="function">The function.</param>
    public static Func<T1, T2, TResult> Checkpoint<T1, T2, TResult>(Func<T1, T2, TResult> function)
        where T1 : ITree<T1>
        where T2 : ITree<T2>
        where TResult : ITree<TResult>
    {
        var packed = Checkpoint(function.Joined());
        return (x1, x2) => packed(new(x1, x2));
    }

    /// <summary>
    /// A step taken many times, x ← step(parameters, x), with memory for the backward pass that grows with the logarithm of the number of
    /// steps instead of the number: halves of the chain are checkpointed, and their halves again. It costs about log₂ n / 2 further forward
    /// passes.
    /// </summary>
    /// <typeparam name="T">The parameters' type: a tensor or a tree.</typeparam>
    /// <param name="step">One step.</param>
    /// <param name="count">How many.</param>
    public static Func<T, Tensor, Tensor> CheckpointLoop<T>(Func<T, Tensor, Tensor> step, int count)
        where T : ITree<T>
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return count switch
        {
            0 => (_, x) => x,
            1 => step,
            _ => (parameters, x) => Halves(parameters, x),
        };

        Tensor Halves(T parameters, Tensor x)
        {
            var first = Checkpoint(CheckpointLoop(step, count / 2));
            return CheckpointLoop(step, count - (count / 2))(parameters, first(parameters, x));
        }
    }
}
