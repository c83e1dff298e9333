namespace Fluxion;

/// <summary>
/// Draws first weights of mean 0 and standard deviation gain / √fan, so that signals neither fade nor grow from layer to layer. The fan is
/// the number of connections a unit has on one side. Uniform numbers of that deviation lie within ±gain √(3 / fan).
/// </summary>
/// <param name="Gain">What the nonlinearity takes away and is to be made up for.</param>
/// <param name="Fan">Which connections count.</param>
/// <param name="Distribution">Normal or uniform.</param>
public sealed record Initializer(double Gain, FanMode Fan, WeightDistribution Distribution)
{
    /// <summary>Uniform within ±1/√in: what PyTorch's Linear starts with, weights and bias.</summary>
    public static Initializer InverseSquareRoot { get; } = new(1 / Math.Sqrt(3), FanMode.In, WeightDistribution.Uniform);

    /// <summary>
    /// He's (Kaiming) initialisation for ReLU (K. He and others, Delving Deep into Rectifiers, 2015): gain √(2 / (1 + a²)), where a is the
    /// slope left of 0.
    /// </summary>
    /// <param name="distribution">Normal or uniform.</param>
    /// <param name="fan">Which connections count.</param>
    /// <param name="negativeSlope">The slope a of a leaky ReLU, 0 for ReLU.</param>
    public static Initializer He(
        WeightDistribution distribution = WeightDistribution.Normal, FanMode fan = FanMode.In, double negativeSlope = 0) =>
        new(Math.Sqrt(2 / (1 + (negativeSlope * negativeSlope))), fan, distribution);

    /// <summary>
    /// Xavier's (Glorot) initialisation for tanh and the like (X. Glorot and Y. Bengio, Understanding the difficulty of training deep
    /// feedforward neural networks, 2010): variance 2 gain² / (in + out).
    /// </summary>
    /// <param name="distribution">Normal or uniform.</param>
    /// <param name="fan">Which connections count.</param>
    /// <param name="gain">1 for linear layers; 5/3 is usual for tanh.</param>
    public static Initializer Xavier(
        WeightDistribution distribution = WeightDistribution.Uniform, FanMode fan = FanMode.Average, double gain = 1) =>
        new(gain, fan, distribution);

    /// <summary>Weights of a linear layer.</summary>
    /// <param name="key">Decides the numbers.</param>
    /// <param name="shape">The shape (in, out).</param>
    /// <param name="dtype">The element type.</param>
    /// <exception cref="ShapeException">The shape is not that of a matrix, so the fans are not known.</exception>
    public Tensor Draw(Key key, Shape shape, DType dtype = DType.Float32)
    {
        ArgumentNullException.ThrowIfNull(shape);
        return shape.Rank == 2
            ? Draw(key, shape, shape[0], shape[1], dtype)
            : throw new ShapeException($"Initializer: weights of shape {shape} are not (in, out); say how many connections a unit has: Draw(key, shape, fanIn, fanOut).");
    }

    /// <summary>Weights of any shape.</summary>
    /// <param name="key">Decides the numbers.</param>
    /// <param name="shape">The shape.</param>
    /// <param name="fanIn">How many inputs a unit has, for a convolution those of one channel times the channels.</param>
    /// <param name="fanOut">How many units an input goes to.</param>
    /// <param name="dtype">The element type.</param>
    public Tensor Draw(Key key, Shape shape, int fanIn, int fanOut, DType dtype = DType.Float32)
    {
        ArgumentNullException.ThrowIfNull(key);
        var deviation = Option.NonNegative(Gain, nameof(Gain)) / Math.Sqrt(Option.Positive(Count(fanIn, fanOut), "fan"));
        var bound = deviation * Math.Sqrt(3);
        return Distribution switch
        {
            WeightDistribution.Normal => key.Normal(shape, 0, deviation, dtype),
            WeightDistribution.Uniform => key.Uniform(shape, -bound, bound, dtype),
            _ => throw new InvalidOperationException($"Initializer: there is no distribution {Distribution}."),
        };
    }

    private double Count(int fanIn, int fanOut) => Fan switch
    {
        FanMode.In => fanIn,
        FanMode.Out => fanOut,
        FanMode.Average => (fanIn + (double)fanOut) / 2,
        _ => throw new InvalidOperationException($"Initializer: there is no fan mode {Fan}."),
    };
}
