namespace Fluxion.Kernels;

/// <summary>
/// Sizes and mask of an attention: groups (batch and heads) of so many queries and keys of so many features, and values of their own width.
/// A query sees a key where the mask says so and, if causal, the key is not behind it.
/// </summary>
internal readonly unsafe struct AttentionProblem
{
    public required int Groups { get; init; }

    public required int Queries { get; init; }

    public required int Keys { get; init; }

    public required int Features { get; init; }

    public required int Width { get; init; }

    public required double Scale { get; init; }

    public bool IsCausal { get; init; }

    public AttentionRows QueryRows { get; init; }

    public AttentionRows KeyRows { get; init; }

    public AttentionRows ValueRows { get; init; }

    /// <summary>Of the result's cotangent.</summary>
    public AttentionRows FlowRows { get; init; }

    /// <summary>The mask's first element; null where there is none.</summary>
    public bool* Mask { get; init; }

    /// <summary>Where each group's mask begins.</summary>
    public int[]? MaskOffsets { get; init; }

    public int MaskRow { get; init; }

    public int MaskColumn { get; init; }

    /// <summary>How many keys any query before <paramref name="end"/> can see.</summary>
    public int KeysBefore(int end) => IsCausal ? Math.Min(Keys, end) : Keys;

    /// <summary>Writes −∞ where a query does not see a key.</summary>
    public void Hide<T>(int group, int query, Span<T> scores, T infinity)
    {
        if (IsCausal && query + 1 < scores.Length)
        {
            scores[(query + 1)..].Fill(infinity);
        }

        if (Mask is null)
        {
            return;
        }

        var row = Mask + MaskOffsets![group] + ((nint)query * MaskRow);
        for (var j = 0; j < scores.Length; j++)
        {
            if (!row[(nint)j * MaskColumn])
            {
                scores[j] = infinity;
            }
        }
    }
}
