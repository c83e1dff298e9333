using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>What the operations of normalised rows share.</summary>
internal static class NormalizeRules
{
    internal static string Describe(RowScaling scaling) => $"{(scaling.IsCentred ? "centred" : "root mean square")}, epsilon {scaling.Epsilon}";

    internal static Tensor Values(RowScaling scaling, Tensor x) => new Normalize(scaling).Apply(x);

    internal static Tensor Derivative(RowScaling scaling, Tensor x, Tensor v) => new NormalizeDerivative(scaling).Apply(x, v);

    /// <summary>
    /// The derivative of D(x) a in the direction b, which is symmetric in a, b and what it is multiplied by: −r (x̂ m(a D b) + m(x̂ a) D b + m(x̂ b) D a),
    /// with m the mean of a row, r the row's factor and D the first derivative. It follows from dr = −r² m(x̂ dx) and dx̂ = D dx.
    /// </summary>
    internal static Tensor Second(RowScaling scaling, Tensor x, Tensor a, Tensor b)
    {
        var (values, ofA, ofB) = (Values(scaling, x), Derivative(scaling, x, a), Derivative(scaling, x, b));
        return -Factor(scaling, x) * ((values * Mean(a * ofB)) + (Mean(values * a) * ofB) + (Mean(values * b) * ofA));
    }

    /// <summary>The sum over all rows; behind the batch, if there is one.</summary>
    internal static Tensor SumOfRows(Tensor x, int first = 0) => x.Sum(Axes.Create([.. Enumerable.Range(first, x.Rank - 1 - first)]));

    /// <summary>A vector for each example of a batch, beside the example's rows; without a batch as it is.</summary>
    internal static Tensor BesideRows(Tensor vector, int rank) =>
        vector.Rank == 1 ? vector : vector.Reshape([vector.Shape[0], .. Enumerable.Repeat(1, rank - 2), vector.Shape[1]]);

    private static Tensor Factor(RowScaling scaling, Tensor x)
    {
        var centred = scaling.IsCentred ? x - Mean(x) : x;
        return 1 / (Mean(centred.Square()) + scaling.Epsilon).Sqrt();
    }

    private static Tensor Mean(Tensor x) => x.Mean(-1, keepDims: true);
}
