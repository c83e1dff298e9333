using System.Globalization;

namespace Fluxion;

/// <summary>The order in which <see cref="Tensor.Einsum"/> brings three and more operands together, two at a time, and what it costs.</summary>
public sealed class EinsumPath
{
    private readonly EinsumTerms _terms;

    internal EinsumPath(EinsumEquation equation, EinsumTerms terms, IReadOnlyList<EinsumPair> pairs) => (Equation, _terms, Pairs) = (equation, terms, pairs);

    /// <summary>The steps in order; none for a single operand.</summary>
    public IReadOnlyList<EinsumStep> Steps => [.. Pairs.Select(_terms.Describe)];

    /// <summary>Multiply-adds of all steps together.</summary>
    public double Cost => Steps.Sum(step => step.Cost);

    /// <summary>Multiply-adds of one sum over all letters at once.</summary>
    public double NaiveCost => Equation.Extents.Values.Aggregate(1.0, (product, extent) => product * extent);

    internal EinsumEquation Equation { get; }

    internal IReadOnlyList<EinsumPair> Pairs { get; }

    /// <summary>A line a step, and the costs.</summary>
    public override string ToString()
    {
        var lines = Steps.Select((step, i) => string.Create(
            CultureInfo.InvariantCulture, $"{Equation.Inputs.Length + i} = {step.Left} by {step.Right}: {step.Equation}, {step.Cost:0.###e+0} multiply-adds"));
        var total = string.Create(CultureInfo.InvariantCulture, $"{Equation.Text}: {Cost:0.###e+0} multiply-adds, {NaiveCost:0.###e+0} all at once");
        return string.Join('\n', lines.Prepend(total));
    }
}
