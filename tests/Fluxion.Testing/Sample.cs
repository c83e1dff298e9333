namespace Fluxion.Testing;

/// <summary>Inputs for cases, in float64, from a seeded source that is not Fluxion's own.</summary>
internal static class Sample
{
    internal static Tensor Uniform(Random random, Shape shape, double low, double high) =>
        Tensor.Of<double>([.. Enumerable.Range(0, shape.Size).Select(_ => low + ((high - low) * random.NextDouble()))], shape);

    /// <summary>Numbers at least a quarter away from zero, of either sign: no kink at 0 is near.</summary>
    internal static Tensor AwayFromZero(Random random, Shape shape) =>
        Tensor.Of<double>([.. Enumerable.Range(0, shape.Size).Select(_ => (random.Next(2) == 0 ? -1 : 1) * (0.25 + (2 * random.NextDouble())))], shape);

    /// <summary>Numbers that differ from each other by at least 0.1: no two share a maximum.</summary>
    internal static Tensor Distinct(Random random, Shape shape)
    {
        var values = Enumerable.Range(0, shape.Size).Select(i => 0.2 * (i - (shape.Size / 2)) + 0.05 * random.NextDouble()).ToArray();
        random.Shuffle(values);
        return Tensor.Of<double>(values, shape);
    }

    /// <summary>Symmetric positive definite matrices: M Mᵀ + I.</summary>
    internal static Tensor Positive(Random random, int n)
    {
        var m = Uniform(random, [n, n], -1, 1).ToArray<double>();
        var a = Slow.MatMul(m, Slow.Transpose(m, n, n), 1, n, n, n);
        return Tensor.Of<double>([.. a.Select((value, i) => value + (i % (n + 1) == 0 ? 1 : 0))], [n, n]);
    }

    internal static Tensor Integers(Random random, Shape shape, int bound) =>
        Tensor.Of<long>([.. Enumerable.Range(0, shape.Size).Select(_ => (long)random.Next(bound))], shape);
}
