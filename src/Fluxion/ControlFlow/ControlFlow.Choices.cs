namespace Fluxion;

public static partial class ControlFlow
{
    /// <summary>
    /// One of two programs. Where the condition is known it is C#'s if; in a traced program, such as a loop's body, it is one operation of
    /// which one branch runs; under Vmap both run, and each example gets its own.
    /// </summary>
    /// <typeparam name="TResult">The type of the result: a tensor or a tree.</typeparam>
    /// <param name="condition">One truth value.</param>
    /// <param name="then">What is computed where it is true. Tensors that it captures take part in every derivative.</param>
    /// <param name="otherwise">What is computed where it is false, of the same type.</param>
    /// <exception cref="ShapeException">The branches return different types, or the condition is not one truth value.</exception>
    public static TResult Cond<TResult>(Tensor condition, Func<TResult> then, Func<TResult> otherwise)
        where TResult : ITree<TResult>
    {
        ArgumentNullException.ThrowIfNull(condition);
        if (condition.Type != new TensorType(DType.Bool, Shape.Scalar))
        {
            throw new ShapeException($"Cond: the condition must be one truth value, a scalar of type bool, but it is {condition.Type}. To choose element by element, use Tensor.Where.");
        }

        return Choose("Cond", condition.Cast(DType.Int64), [otherwise, then]);
    }

    /// <summary>
    /// One of several programs, by its number. Where the number is known it is C#'s switch; in a traced program it is one operation of which
    /// one branch runs; under Vmap all run, and each example gets its own.
    /// </summary>
    /// <typeparam name="TResult">The type of the result: a tensor or a tree.</typeparam>
    /// <param name="index">The number, a whole scalar from 0.</param>
    /// <param name="branches">The programs, all with results of one type. Tensors that they capture take part in every derivative.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no program with the number.</exception>
    /// <exception cref="ShapeException">The branches return different types, or the index is not one whole number.</exception>
    public static TResult Switch<TResult>(Tensor index, params IReadOnlyList<Func<TResult>> branches)
        where TResult : ITree<TResult>
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(branches);
        if (index.Rank != 0 || index.DType is not (DType.Int32 or DType.Int64))
        {
            throw new ShapeException($"Switch: the index must be one whole number, a scalar of type int32 or int64, but it is {index.Type}.");
        }

        return branches.Count > 0
            ? Choose("Switch", index.Cast(DType.Int64), branches)
            : throw new ArgumentException("Switch: there are no branches; give at least one.", nameof(branches));
    }

    private static TResult Choose<TResult>(string name, Tensor index, IReadOnlyList<Func<TResult>> branches)
        where TResult : ITree<TResult>
    {
        // A number that is known now chooses as C# would; the others are not even traced.
        if (index.Interpreter is null)
        {
            return branches[Primitives.Choice.IndexOf(name, index, branches.Count)]();
        }

        TResult like = default!;
        var results = Primitives.Choice.Run(name, index, [.. branches.Select(Leaves)], []);
        return Tree.Unflatten(like, results);

        Func<Tensor[], Tensor[]> Leaves(Func<TResult> branch) => _ =>
        {
            like = branch();
            return [.. Tree.Leaves(like)];
        };
    }
}
