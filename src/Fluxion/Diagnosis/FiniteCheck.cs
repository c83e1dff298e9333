namespace Fluxion;

/// <summary>Looks for infinities and NaNs among a tensor's elements.</summary>
internal static class FiniteCheck
{
    internal static bool IsFinite(Tensor? x) => x is null || First(x) is null;

    /// <summary>The first element that is no finite number, and its place along each axis.</summary>
    internal static (double Value, int[] Index)? First(Tensor x)
    {
        if (x is TupleTensor { Parts: var parts })
        {
            return parts.Select(part => part is null ? null : First(part)).FirstOrDefault(found => found is not null);
        }

        if (!x.DType.IsFloating())
        {
            return null;
        }

        var values = x.Cast(DType.Float64).ToArray<double>();
        var place = Array.FindIndex(values, value => !double.IsFinite(value));
        if (place < 0)
        {
            return null;
        }

        var (value, index) = (values[place], new int[x.Rank]);
        for (var axis = x.Rank - 1; axis >= 0; axis--)
        {
            index[axis] = place % x.Shape[axis];
            place /= x.Shape[axis];
        }

        return (value, index);
    }

    /// <summary>What is wrong with <paramref name="x"/>, which a node made: its value, or the gradient of one of its operands.</summary>
    internal static NonFinite Report(GraphNode node, Tensor x, int input = -1)
    {
        var (value, index) = First(x)!.Value;
        return new NonFinite(
            node.Operation, input >= 0, value, index, [.. node.Inputs.Select(operand => operand.Computed!)], input, node.Location?.File, node.Location?.Line ?? 0);
    }
}
