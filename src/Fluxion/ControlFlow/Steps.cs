namespace Fluxion;

/// <summary>Loops over trees in terms of loops over lists of tensors.</summary>
internal static class Steps
{
    internal static (TCarry Last, TResult Results) Take<TCarry, TResult>(
        Func<TCarry, Tensor[], (TCarry Next, TResult Result)> step, TCarry initial, Tensor[] sliced, int length, bool reverse)
        where TCarry : ITree<TCarry>
        where TResult : ITree<TResult>
    {
        Tensor[] carry = [.. Tree.Leaves(initial)];
        TResult like = default!;
        var outputs = Primitives.Scan.Run(Step, carry, sliced, length, reverse);
        return (Tree.Unflatten(initial, outputs[..carry.Length]), Tree.Unflatten(like, outputs[carry.Length..]));

        Tensor[] Step(Tensor[] c, Tensor[] s)
        {
            var (next, result) = step(Tree.Unflatten(initial, c), s);
            like = result;
            var leaves = Tree.Leaves(next);
            if (leaves.Count != carry.Length)
            {
                TreeMismatch.ThrowCount(Tree.Paths(initial), leaves.Count);
            }

            return [.. leaves, .. Tree.Leaves(result)];
        }
    }

    /// <summary>The number of steps: the length of every leaf's first axis.</summary>
    internal static int CountOf(Tensor[] sliced, IReadOnlyList<string> paths)
    {
        for (var i = 0; i < sliced.Length; i++)
        {
            if (sliced[i].Rank == 0 || sliced[i].Shape[0] != sliced[0].Shape[0])
            {
                throw new ShapeException(
                    $"Scan: every tensor that is taken step by step needs the steps along its first axis, as many in each, but {Name(paths[0])} has shape "
                    + $"{sliced[0].Shape} and {Name(paths[i])} has {sliced[i].Shape}. Capture what every step sees alike instead.");
            }
        }

        return sliced.Length > 0 ? sliced[0].Shape[0] : throw new ShapeException("Scan: there is nothing to take step by step; give the number of steps: length.");
    }

    private static string Name(string path) => path.Length == 0 ? "it" : path;
}
