namespace Fluxion.Compilation.Tests.Programs;

/// <summary>An argument of a random program, and the code that makes it.</summary>
internal sealed record Argument(Tensor Value, string Code)
{
    private static readonly double[] Special = [0, -0.0, 1, -1, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 1e-40, 1e30];

    internal static Argument Of(DType dtype, int seed, bool isTame, int[] shape) => new(
        Draw(dtype, seed, isTame, shape), $"Argument.Draw(DType.{dtype}, {seed}, {(isTame ? "true" : "false")}, [{string.Join(", ", shape)}])");

    /// <summary>Numbers between −2 and 2, small whole numbers, or both truth values; unless it is tame, with a few of the numbers that break things.</summary>
    internal static Tensor Draw(DType dtype, int seed, bool isTame, int[] shape)
    {
        var random = new Random(seed);
        var hasSpecial = !isTame && random.Next(3) == 0;
        var numbers = new double[shape.Aggregate(1, (size, extent) => size * extent)];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = dtype.IsFloating() ? Floating(random, hasSpecial) : dtype == DType.Bool ? random.Next(2) : random.Next(-5, 6);
        }

        var x = Tensor.Of<double>(numbers, Shape.Create(shape)).Cast(dtype);
        return random.Next(4) > 0 || shape.Length < 2 ? x : AsView(x);
    }

    // The same numbers, but not one after the other in memory.
    private static Tensor AsView(Tensor x) => x.Transpose().Reshape([.. x.Shape.Reverse()]).Transpose();

    private static double Floating(Random random, bool hasSpecial) =>
        hasSpecial && random.Next(6) == 0 ? Special[random.Next(Special.Length)] : (random.NextDouble() * 4) - 2;
}
