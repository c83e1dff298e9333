namespace Fluxion.Primitives;

/// <summary>An element of a product depends on a row of the left factor and a column of the right one, save where the other is constantly zero.</summary>
internal static class MatMulDependence
{
    internal static IndexSets? Of(DependenceOperand a, DependenceOperand b, TensorType type)
    {
        if (a.Sets is null && b.Sets is null)
        {
            return null;
        }

        var (m, n, k) = (type.Shape[^2], type.Shape[^1], a.Type.Shape[^1]);
        var sets = new int[type.Shape.Size][];
        Array.Fill(sets, IndexSet.Empty);
        var (zerosOfA, zerosOfB) = (a.Zeros(), b.Zeros());
        for (var batch = 0; m * n > 0 && batch < sets.Length / (m * n); batch++)
        {
            var (left, right) = (batch * m * k, batch * k * n);
            var y = sets.AsSpan(batch * m * n, m * n);
            if (a.Sets is not null)
            {
                Lines(a.Sets, (left, k, 1), zerosOfB, (right, 1, n), (m, n, k), y, (n, 1));
            }

            if (b.Sets is not null)
            {
                Lines(b.Sets, (right, 1, n), zerosOfA, (left, k, 1), (n, m, k), y, (1, n));
            }
        }

        return new IndexSets(sets);
    }

    // A line is a row of the left factor or a column of the right one: where it starts, from one to the next, from element to element.
    private static void Lines(
        IndexSets sets,
        (int Start, int Outer, int Inner) own,
        bool[]? zeros,
        (int Start, int Outer, int Inner) other,
        (int Own, int Other, int Length) count,
        Span<int[]> y,
        (int Own, int Other) stride)
    {
        var parts = new List<int[]>();
        for (var i = 0; i < count.Own; i++)
        {
            int[]? whole = null;
            for (var j = 0; j < count.Other; j++)
            {
                parts.Clear();
                for (var l = 0; l < count.Length; l++)
                {
                    if (zeros is null || !zeros[other.Start + (j * other.Outer) + (l * other.Inner)])
                    {
                        parts.Add(sets[own.Start + (i * own.Outer) + (l * own.Inner)]);
                    }
                }

                // Lines without zeros share one set.
                var part = parts.Count == count.Length ? whole ??= IndexSet.Union(parts) : IndexSet.Union(parts);
                ref var element = ref y[(i * stride.Own) + (j * stride.Other)];
                element = IndexSet.Union(element, part);
            }
        }
    }
}
