namespace Fluxion;

/// <content>The same distributions with numbers for parameters, of any shape.</content>
public sealed partial record Key
{
    /// <summary>Normal numbers within a number of deviations of their mean.</summary>
    /// <param name="shape">The shape of the result.</param>
    /// <param name="mean">The mean before truncation.</param>
    /// <param name="deviation">The standard deviation before truncation.</param>
    /// <param name="low">The lower bound, in deviations from the mean.</param>
    /// <param name="high">The upper bound, in deviations from the mean.</param>
    /// <param name="dtype">The element type.</param>
    public Tensor TruncatedNormal(Shape shape, double mean = 0, double deviation = 1, double low = -2, double high = 2, DType dtype = DType.Float32)
    {
        if (!(low < high))
        {
            throw new ArgumentException($"TruncatedNormal: no number lies between the bounds {low} and {high}; the lower one must be below the upper one.", nameof(low));
        }

        var unit = TruncatedNormal(Full("TruncatedNormal", shape, low, dtype), Full("TruncatedNormal", shape, high, dtype));
        return (mean, deviation) == (0, 1) ? unit : (unit * deviation) + mean;
    }

    /// <summary>Exponential numbers of density rate · e^(−rate · x).</summary>
    /// <param name="shape">The shape of the result.</param>
    /// <param name="rate">The rate, above 0.</param>
    /// <param name="dtype">The element type.</param>
    public Tensor Exponential(Shape shape, double rate = 1, DType dtype = DType.Float32) =>
        Exponential(Full("Exponential", shape, Positive("Exponential", nameof(rate), rate), dtype));

    /// <summary>Numbers of density e^(−|x − location| / scale) / (2 scale).</summary>
    /// <param name="shape">The shape of the result.</param>
    /// <param name="location">The mean.</param>
    /// <param name="scale">The mean distance from it, above 0.</param>
    /// <param name="dtype">The element type.</param>
    public Tensor Laplace(Shape shape, double location = 0, double scale = 1, DType dtype = DType.Float32) =>
        Laplace(Full("Laplace", shape, location, dtype), Full("Laplace", shape, Positive("Laplace", nameof(scale), scale), dtype));

    /// <summary>Gamma numbers of density rateᵃ xᵃ⁻¹ e^(−rate · x) / Γ(a).</summary>
    /// <param name="shape">The shape of the result.</param>
    /// <param name="concentration">The distribution's shape a, above 0.</param>
    /// <param name="rate">The rate, above 0.</param>
    /// <param name="dtype">The element type.</param>
    public Tensor Gamma(Shape shape, double concentration, double rate = 1, DType dtype = DType.Float32) => Gamma(
        Full("Gamma", shape, Positive("Gamma", nameof(concentration), concentration), dtype), Full("Gamma", shape, Positive("Gamma", nameof(rate), rate), dtype));

    /// <summary>Beta numbers of density xᵃ⁻¹ (1 − x)ᵇ⁻¹ / B(a, b).</summary>
    /// <param name="shape">The shape of the result.</param>
    /// <param name="a">The exponent at 0, above 0.</param>
    /// <param name="b">The exponent at 1, above 0.</param>
    /// <param name="dtype">The element type.</param>
    public Tensor Beta(Shape shape, double a, double b, DType dtype = DType.Float32) =>
        Beta(Full("Beta", shape, Positive("Beta", nameof(a), a), dtype), Full("Beta", shape, Positive("Beta", nameof(b), b), dtype));

    private static Tensor Full(string operation, Shape shape, double value, DType dtype) => Tensor.Full(shape, value, Floating(operation, dtype));

    private static double Positive(string operation, string name, double value) => value > 0
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"{operation}: {name} must be above 0.");
}
