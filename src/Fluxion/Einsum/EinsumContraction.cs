namespace Fluxion;

/// <summary>Carries out an equation: diagonals and sums of single operands, then products of two at a time.</summary>
internal static class EinsumContraction
{
    internal static Tensor Run(EinsumPath path, ReadOnlySpan<Tensor> operands)
    {
        var equation = path.Equation;
        var tensors = new List<EinsumOperand?>();
        for (var i = 0; i < operands.Length; i++)
        {
            var others = string.Concat(equation.Inputs.Where((_, j) => j != i)) + equation.Output;
            tensors.Add(new EinsumOperand(operands[i], equation.Inputs[i]).WithDiagonals().WithoutStretched(equation.Extents).SummedTo(others));
        }

        foreach (var step in path.Pairs)
        {
            var (a, b) = (tensors[step.Left]!.Value, tensors[step.Right]!.Value);
            tensors[step.Left] = tensors[step.Right] = null;
            var needed = string.Concat(tensors.Select(tensor => tensor?.Labels)) + equation.Output;
            tensors.Add(Pair(a, b, needed, equation.Extents));
        }

        return tensors[^1]!.Value.In(equation.Output);
    }

    /// <summary>Two tensors summed over pairs of axes: an equation whose letters are counted out.</summary>
    internal static Tensor OverAxes(Tensor a, ReadOnlySpan<int> axes, Tensor b, ReadOnlySpan<int> otherAxes)
    {
        if (axes.Length != otherAxes.Length)
        {
            throw new ShapeException($"TensorDot: {axes.Length} axes of the left tensor but {otherAxes.Length} of the right one; they go in pairs.");
        }

        // Checked for range and repetition; the pairs below keep their order.
        Axes.Create(axes).Resolve("TensorDot", a.Shape);
        Axes.Create(otherAxes).Resolve("TensorDot", b.Shape);
        char[] left = [.. Enumerable.Range(0, a.Rank).Select(axis => (char)axis)];
        char[] right = [.. Enumerable.Range(a.Rank, b.Rank).Select(axis => (char)axis)];
        for (var i = 0; i < axes.Length; i++)
        {
            var (own, other) = (Axis.Resolve("TensorDot", axes[i], a.Shape), Axis.Resolve("TensorDot", otherAxes[i], b.Shape));
            if (a.Shape[own] != b.Shape[other])
            {
                throw new ShapeException($"TensorDot: axis {own} of {a.Shape} and axis {other} of {b.Shape} have {a.Shape[own]} and {b.Shape[other]} elements; pairs must have as many.");
            }

            right[other] = left[own];
        }

        var extents = new Dictionary<char, int>();
        foreach (var (label, extent) in left.Zip(a.Shape).Concat(right.Zip(b.Shape)))
        {
            extents[label] = extent;
        }

        var rest = string.Concat(left.Except(right).Concat(right.Except(left)));
        return Pair(new EinsumOperand(a, new string(left)), new EinsumOperand(b, new string(right)), rest, extents).Value;
    }

    // Labels of both are a batch where they are needed later and summed where not; those of one are rows or columns.
    private static EinsumOperand Pair(EinsumOperand a, EinsumOperand b, string needed, IReadOnlyDictionary<char, int> extents)
    {
        var both = a.Labels.Where(label => b.Labels.Contains(label, StringComparison.Ordinal)).ToArray();
        var batch = string.Concat(both.Where(label => needed.Contains(label, StringComparison.Ordinal)));
        var summed = string.Concat(both.Where(label => !needed.Contains(label, StringComparison.Ordinal)));
        var rows = string.Concat(a.Labels.Except(both));
        var columns = string.Concat(b.Labels.Except(both));
        int[] ExtentsOf(string labels) => [.. labels.Select(label => extents[label])];
        int SizeOf(string labels) => ExtentsOf(labels).Aggregate(1, (size, extent) => size * extent);

        int[] shape = [.. ExtentsOf(batch), .. ExtentsOf(rows), .. ExtentsOf(columns)];
        var (m, n, k) = (SizeOf(rows), SizeOf(columns), SizeOf(summed));
        if (summed.Length > 0 && a.Value.DType.IsFloating())
        {
            var left = a.In(batch + rows + summed).Reshape([.. ExtentsOf(batch), m, k]);
            var right = b.In(batch + summed + columns).Reshape([.. ExtentsOf(batch), k, n]);
            return new EinsumOperand(left.MatMul(right).Reshape(shape), batch + rows + columns);
        }

        // No sum to share with a matrix product, or whole numbers, which it does not take.
        var product = a.In(batch + rows + summed).Reshape([.. ExtentsOf(batch), m, 1, k]) * b.In(batch + columns + summed).Reshape([.. ExtentsOf(batch), 1, n, k]);
        return new EinsumOperand((summed.Length > 0 ? product.Sum(-1) : product).Reshape(shape), batch + rows + columns);
    }
}
