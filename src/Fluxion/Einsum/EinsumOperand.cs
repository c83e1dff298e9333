namespace Fluxion;

/// <summary>A tensor with a label for each axis.</summary>
internal readonly record struct EinsumOperand(Tensor Value, string Labels)
{
    /// <summary>Each label once: the diagonal along axes that share one.</summary>
    internal EinsumOperand WithDiagonals()
    {
        var labels = Labels;
        var twice = labels.FirstOrDefault(label => labels.IndexOf(label, StringComparison.Ordinal) != labels.LastIndexOf(label));
        if (twice == default)
        {
            return this;
        }

        var (first, last) = (labels.IndexOf(twice, StringComparison.Ordinal), labels.LastIndexOf(twice));
        int[] others = [.. Enumerable.Range(0, labels.Length).Where(axis => axis != first && axis != last)];
        var diagonal = Value.Diagonal(0, first, last);
        return new EinsumOperand(diagonal, string.Concat(others.Select(axis => labels[axis])) + twice).WithDiagonals();
    }

    /// <summary>Without the axes of extent 1 that another operand stretches: broadcasting needs no copy of what repeats.</summary>
    internal EinsumOperand WithoutStretched(IReadOnlyDictionary<char, int> extents)
    {
        var (value, labels) = (Value, Labels);
        int[] stretched = [.. Enumerable.Range(0, labels.Length).Where(axis => value.Shape[axis] != extents[labels[axis]])];
        return stretched.Length == 0 ? this : new EinsumOperand(value.Squeeze(Axes.Create(stretched)), string.Concat(labels.Where((_, axis) => !stretched.Contains(axis))));
    }

    /// <summary>Summed over the axes whose labels are needed nowhere else.</summary>
    internal EinsumOperand SummedTo(string needed)
    {
        var labels = Labels;
        int[] summed = [.. Enumerable.Range(0, labels.Length).Where(axis => !needed.Contains(labels[axis], StringComparison.Ordinal))];
        return summed.Length == 0 ? this : new EinsumOperand(Value.Sum(Axes.Create(summed)), string.Concat(labels.Where(label => needed.Contains(label, StringComparison.Ordinal))));
    }

    /// <summary>The axes in this order of labels.</summary>
    internal Tensor In(string order)
    {
        var labels = Labels;
        return order == labels ? Value : Value.Transpose([.. order.Select(label => labels.IndexOf(label, StringComparison.Ordinal))]);
    }
}
