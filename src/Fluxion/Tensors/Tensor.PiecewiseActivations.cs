namespace Fluxion;

/// <content>Activations of neural networks made of straight pieces. At a kink the derivative is that of the flat side.</content>
public abstract partial class Tensor
{
    /// <summary>max(0, x). Its derivative at 0 is 0.</summary>
    public Tensor Relu() => Primitives.Relu.Instance.Apply(this);

    /// <summary>x above 0 and a fraction of it below. The derivative at 0 is the slope.</summary>
    /// <param name="slope">The derivative below 0.</param>
    public Tensor LeakyRelu(double slope = 0.01) => Where(this > 0, this, this * slope);

    /// <summary>min(max(0, x), 6). Its derivative at 0 and at 6 is 0.</summary>
    public Tensor Relu6() => Clamp(0, 6);

    /// <summary>x between −1 and 1, which it does not leave. Its derivative at both is 0.</summary>
    public Tensor HardTanh() => Clamp(-1, 1);

    /// <summary>x/6 + ½ between 0 and 1, which it does not leave. Its derivative at −3 and 3 is 0.</summary>
    public Tensor HardSigmoid() => (this + 3).Clamp(0, 6) / 6;

    /// <summary>x times <see cref="HardSigmoid"/> (Howard 2019). Its derivative at −3 is 0 and at 3 is 1, as outside of both; it is 0 at −∞.</summary>
    public Tensor HardSwish() => Where(this < 3, Clamp(-3, 3) * HardSigmoid(), this);
}
