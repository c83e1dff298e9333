namespace Fluxion;

public static partial class ControlFlow
{
    /// <summary>
    /// All partial results x₀, x₀∘x₁, x₀∘x₁∘x₂, … of an associative operation along the first axis, in about 2 log₂ n steps over many
    /// elements at once instead of n steps over one (Blelloch, Prefix sums and their applications, 1990).
    /// </summary>
    /// <typeparam name="T">The type of the elements together: a tensor or a tree, whose leaves have the elements along their first axis.</typeparam>
    /// <param name="combine">The operation, on many pairs at once: both arguments have them along the first axis. The left one comes first.</param>
    /// <param name="elements">The elements.</param>
    /// <exception cref="ShapeException">The leaves differ in length.</exception>
    public static T AssociativeScan<T>(Func<T, T, T> combine, T elements)
        where T : ITree<T>
    {
        ArgumentNullException.ThrowIfNull(combine);
        return Prefixes(combine, elements, Steps.CountOf([.. Tree.Leaves(elements)], Tree.Paths(elements)));
    }

    private static T Prefixes<T>(Func<T, T, T> combine, T elements, int count)
        where T : ITree<T>
    {
        if (count < 2)
        {
            return elements;
        }

        // Pairs combined give every second prefix; one more combination each gives those between.
        var odd = Prefixes(combine, combine(Every2nd(elements, 0, count / 2), Every2nd(elements, 1, count / 2)), count / 2);
        if (count == 2)
        {
            return Tree.Map(elements, odd, (all, second) => Tensor.Concatenate([all[..1], second]));
        }

        var before = Tree.Map(odd, prefixes => prefixes[..((count - 1) / 2)]);
        var even = combine(before, Every2nd(elements, 2, (count - 1) / 2));
        return Tree.Map(Tree.Map(elements, even, (all, prefixes) => Tensor.Concatenate([all[..1], prefixes])), odd, Interleave);
    }

    private static T Every2nd<T>(T elements, int start, int length)
        where T : ITree<T> => Tree.Map(elements, all => all.Slice(0, start, length, step: 2));

    // even₀, odd₀, even₁, odd₁, …; there may be one more even than odd.
    private static Tensor Interleave(Tensor even, Tensor odd)
    {
        var pairs = Tensor.Stack([even[..odd.Shape[0]], odd], axis: 1).Reshape([2 * odd.Shape[0], .. odd.Shape.Extents[1..]]);
        return even.Shape[0] == odd.Shape[0] ? pairs : Tensor.Concatenate([pairs, even[odd.Shape[0]..]]);
    }
}
