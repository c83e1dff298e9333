using Fluxion.Testing;

namespace Fluxion.Tests.Matrix;

/// <summary>A row of the table as a function of one tree, at a point, with directions and weights to ask with.</summary>
internal sealed class Subject
{
    private const double Step = 1e-4;

    private readonly PrimitiveCase _row;

    internal Subject(PrimitiveCase row)
    {
        _row = row;
        X = Draw(1234);
        Weights = Weigh(1);
        (V, W, Z) = (Direction(2), Direction(3), Direction(4));
    }

    internal string Name => _row.Name;

    internal Inputs X { get; }

    internal Inputs V { get; }

    internal Inputs W { get; }

    internal Inputs Z { get; }

    /// <summary>A cotangent of the result.</summary>
    internal Tensor Weights { get; }

    internal Tensor Function(Inputs at) => _row.Function(at.X[.._row.Inputs(new Random(0)).Length]);

    /// <summary>Another cotangent of the result.</summary>
    internal Tensor Weigh(int seed) => Like(Function(X), seed);

    /// <summary>A point in the domain. A row of integers gets a number that nothing depends on, so that there is something to follow.</summary>
    internal Inputs Draw(int seed)
    {
        var x = _row.Inputs(new Random(seed));
        return new Inputs(Array.Exists(x, leaf => leaf.DType == DType.Float64) ? x : [.. x, Tensor.Of(1.0)]);
    }

    /// <summary>How a function changes in a direction, by central differences of fourth order; zeros where no derivative is to flow.</summary>
    internal Tensor Difference(Func<Inputs, Tensor> function, Inputs direction)
    {
        if (!_row.IsDifferentiable)
        {
            return Tensor.Zeros(function(X).Shape, DType.Float64);
        }

        return ((8 * (At(Step) - At(-Step))) - (At(2 * Step) - At(-2 * Step))) / (12 * Step);

        Tensor At(double length) => function(Tree.Map(X, direction, (x, dx) => x.DType == DType.Float64 ? x + (length * dx) : x));
    }

    /// <summary>⟨a, b⟩ over all that is not an integer.</summary>
    internal static Tensor Dot(Inputs a, Inputs b) =>
        a.X.Zip(b.X).Where(pair => pair.First.DType == DType.Float64).Select(pair => (pair.First * pair.Second).Sum()).Aggregate((sum, next) => sum + next);

    internal void Near(Tensor expected, Tensor actual, double tolerance)
    {
        Assert.Equal(expected.Shape, actual.Shape);
        Compare.Close(expected.ToArray<double>(), actual.ToArray<double>(), tolerance, Name);
    }

    internal void Near(Inputs expected, Inputs actual, double tolerance)
    {
        for (var i = 0; i < expected.X.Length; i++)
        {
            Assert.Equal(expected.X[i].Type, actual.X[i].Type);
            if (expected.X[i].DType == DType.Float64)
            {
                Near(expected.X[i], actual.X[i], tolerance);
            }
        }
    }

    private Inputs Direction(int seed) => new([.. X.X.Select((x, i) => x.DType == DType.Float64 ? Like(x, (10 * seed) + i) : x)]);

    private static Tensor Like(Tensor x, int seed) => Sample.Uniform(new Random(seed), x.Shape, 0.5, 1.5);
}
