namespace Fluxion;

/// <summary>The labels of an equation as bits, for orders of contraction to count with.</summary>
internal sealed class EinsumTerms
{
    private readonly double[] _extents;
    private readonly char[] _labels;
    private readonly ulong _output;

    internal EinsumTerms(EinsumEquation equation)
    {
        _labels = [.. equation.Extents.Keys];
        _extents = [.. _labels.Select(label => (double)equation.Extents[label])];
        _output = Bits(equation.Output);
        Inputs = [.. equation.Inputs.Select(Bits)];
    }

    /// <summary>The labels of each operand.</summary>
    internal ulong[] Inputs { get; }

    /// <summary>How many numbers labels span.</summary>
    internal double Size(ulong bits)
    {
        var size = 1.0;
        for (var i = 0; i < _extents.Length; i++)
        {
            size *= (bits >> i & 1) != 0 ? _extents[i] : 1;
        }

        return size;
    }

    /// <summary>The labels that stay when two tensors become one: those of the result and of what else there is.</summary>
    internal ulong Result(ulong a, ulong b, IEnumerable<ulong> others) => (a | b) & others.Aggregate(_output, (all, other) => all | other);

    internal EinsumStep Describe(EinsumPair pair) =>
        new(pair.Left, pair.Right, $"{Show(pair.A)},{Show(pair.B)}->{Show(pair.Result)}", Size(pair.A | pair.B));

    private ulong Bits(string labels) => labels.Aggregate(0UL, (bits, label) => bits | (1UL << Array.IndexOf(_labels, label)));

    private string Show(ulong bits) => EinsumEquation.Show(string.Concat(_labels.Where((_, i) => (bits >> i & 1) != 0).Order()));
}
