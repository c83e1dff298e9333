namespace Fluxion;

/// <summary>
/// For each element of a tensor, in row-major order, the elements of the argument that it depends on. The ways in which operations pass
/// them on are few: at the same place, moved, by groups, by blocks.
/// </summary>
internal sealed class IndexSets
{
    private readonly int[][] _sets;

    internal IndexSets(int[][] sets) => _sets = sets;

    internal int Count => _sets.Length;

    internal int[] this[int element] => _sets[element];

    /// <summary>The argument itself: each element depends on itself.</summary>
    internal static IndexSets Identity(int size)
    {
        var sets = new int[size][];
        for (var i = 0; i < size; i++)
        {
            sets[i] = [i];
        }

        return new IndexSets(sets);
    }

    /// <summary>Each element depends on those of the operands at the same place.</summary>
    internal static IndexSets? SamePlace(ReadOnlySpan<DependenceOperand> x)
    {
        IndexSets? all = null;
        foreach (var operand in x)
        {
            all = Union(all, operand.Sets);
        }

        return all;
    }

    internal static IndexSets? Union(IndexSets? a, IndexSets? b)
    {
        if (a is null || b is null || ReferenceEquals(a, b))
        {
            return a ?? b;
        }

        var sets = new int[a.Count][];
        for (var i = 0; i < sets.Length; i++)
        {
            sets[i] = IndexSet.Union(a[i], b[i]);
        }

        return new IndexSets(sets);
    }

    /// <summary>
    /// Operands and output fall into as many equal blocks, and each block of the output depends on the whole of the operands' blocks of the
    /// same number. One block: everything depends on everything.
    /// </summary>
    internal static IndexSets? Blocks(ReadOnlySpan<DependenceOperand> x, int count, int size)
    {
        var (sets, any, parts) = (new int[size][], false, new List<int[]>());
        for (var block = 0; block < count && size > 0; block++)
        {
            parts.Clear();
            foreach (var operand in x)
            {
                if (operand.Sets is { } own)
                {
                    any = true;
                    parts.AddRange(own._sets.AsSpan(block * (own.Count / count), own.Count / count));
                }
            }

            sets.AsSpan(block * (size / count), size / count).Fill(IndexSet.Union(parts));
        }

        return any ? new IndexSets(sets) : null;
    }

    /// <summary>
    /// The operation only moves elements: applied to the operands' elements' numbers, it says which one each element of the output is. The
    /// number 0 stands for a zero put in between.
    /// </summary>
    internal static IndexSets? Moved(Primitive primitive, ReadOnlySpan<DependenceOperand> x, int moving)
    {
        var (inputs, from, any) = (new Tensor[x.Length], new List<int[]> { IndexSet.Empty }, false);
        for (var i = 0; i < x.Length; i++)
        {
            if (i >= moving)
            {
                inputs[i] = x[i].Constant!;
                continue;
            }

            var shape = x[i].Type.Shape;
            inputs[i] = Tensor.Arange(from.Count, from.Count + shape.Size, dtype: DType.Int64).Reshape(shape.Extents);
            from.AddRange(x[i].Sets?._sets ?? Enumerable.Repeat(IndexSet.Empty, shape.Size));
            any |= x[i].Sets is not null;
        }

        return any ? new IndexSets(Array.ConvertAll(primitive.Apply(inputs).ToArray<long>(), number => from[(int)number])) : null;
    }

    /// <summary>Each element belongs to a group, and element i of the output depends on the elements of group i.</summary>
    internal static IndexSets? Grouped(IndexSets? x, long[] groups, int size)
    {
        if (x is null)
        {
            return null;
        }

        var members = new List<int[]>[size];
        for (var i = 0; i < groups.Length; i++)
        {
            (members[groups[i]] ??= []).Add(x[i]);
        }

        return new IndexSets(Array.ConvertAll(members, group => group is null ? IndexSet.Empty : IndexSet.Union(group)));
    }

    /// <summary>The same without the elements at these places, which are multiplied by a constant zero.</summary>
    internal IndexSets Without(bool[]? zeros)
    {
        if (zeros is null || !zeros.AsSpan().Contains(true))
        {
            return this;
        }

        var sets = new int[Count][];
        for (var i = 0; i < sets.Length; i++)
        {
            sets[i] = zeros[i] ? IndexSet.Empty : _sets[i];
        }

        return new IndexSets(sets);
    }
}
