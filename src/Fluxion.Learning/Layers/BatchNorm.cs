namespace Fluxion;

/// <summary>
/// Batch normalisation (S. Ioffe and C. Szegedy, 2015): y = scale · (x − mean) / √(variance + ε) + shift, channel by channel along axis 1.
/// In training mean and variance are those of the batch, and the next running state is returned; in evaluation they are the running ones.
/// As in PyTorch the batch is divided by its biased variance (Σ / n), and the running variance takes in the unbiased one (Σ / (n − 1)).
/// </summary>
/// <param name="Scale">The scale γ of every channel, of shape (channels).</param>
/// <param name="Shift">The shift β of every channel, of shape (channels).</param>
[Tree]
public sealed partial record BatchNorm(Tensor Scale, Tensor Shift)
{
    /// <summary>How much of a batch comes into the running state: state ← (1 − momentum) state + momentum · batch.</summary>
    public double Momentum { get; init => field = Option.NonNegative(value); } = 0.1;

    /// <summary>ε, which keeps the divisor from 0.</summary>
    public double Eps { get; init => field = Option.NonNegative(value); } = 1e-5;

    /// <summary>A layer that changes no scale yet: γ = 1 and β = 0.</summary>
    /// <param name="channels">The number of channels.</param>
    /// <param name="dtype">The element type.</param>
    public static BatchNorm Create(int channels, DType dtype = DType.Float32) =>
        new(Tensor.Ones([Option.AtLeastOne(channels, nameof(channels))], dtype), Tensor.Zeros([channels], dtype));

    /// <summary>The running state before the first batch: mean 0 and variance 1.</summary>
    public BatchNormState Initialize() => new(Tensor.Zeros(Scale.Shape, Scale.DType), Tensor.Ones(Scale.Shape, Scale.DType));

    /// <summary>Normalises by the batch's own mean and variance, through which the gradient flows too.</summary>
    /// <param name="x">The batch, of shape (samples, channels, …).</param>
    /// <param name="state">The running state before this batch.</param>
    /// <returns>The outputs, of the shape of x, and the next running state, which is constant to derivatives.</returns>
    /// <exception cref="ShapeException">The channels are not those of the layer, or a channel has fewer than two values.</exception>
    public (Tensor Y, BatchNormState State) Train(Tensor x, BatchNormState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        Check(x);
        Axes others = [0, .. Enumerable.Range(2, x.Rank - 2)];
        var count = x.Size / Scale.Size;
        if (count < 2)
        {
            throw new ShapeException($"BatchNorm: a batch of shape {x.Shape} has {count} values a channel, which have no variance; give at least two, or use Evaluate.");
        }

        var mean = x.Mean(others);
        var centred = x - AlongChannels(mean, x);
        var variance = centred.Square().Mean(others);
        var unbiased = variance * ((double)count / (count - 1));
        return (Scaled(centred, variance), new(Running(state.Mean, mean), Running(state.Variance, unbiased)));
    }

    /// <summary>Normalises by the running mean and variance.</summary>
    /// <param name="x">The inputs, of shape (samples, channels, …).</param>
    /// <param name="state">The running state.</param>
    /// <exception cref="ShapeException">The channels are not those of the layer.</exception>
    public Tensor Evaluate(Tensor x, BatchNormState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        Check(x);
        return Scaled(x - AlongChannels(state.Mean, x), state.Variance);
    }

    private Tensor Scaled(Tensor centred, Tensor variance) =>
        (centred * AlongChannels(Scale / (variance + Eps).Sqrt(), centred)) + AlongChannels(Shift, centred);

    private Tensor Running(Tensor before, Tensor batch) => ((1 - Momentum) * before) + (Momentum * batch.StopGradient());

    private static Tensor AlongChannels(Tensor channels, Tensor x) => channels.Reshape([-1, .. Enumerable.Repeat(1, x.Rank - 2)]);

    private void Check(Tensor x)
    {
        ArgumentNullException.ThrowIfNull(x);
        if (x.Rank < 2 || x.Shape[1] != Scale.Size)
        {
            throw new ShapeException($"BatchNorm: has {Scale.Size} channels, which are axis 1 of the inputs, but these have shape {x.Shape}.");
        }
    }
}
