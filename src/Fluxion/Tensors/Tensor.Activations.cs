namespace Fluxion;

/// <content>Activations of neural networks that are smooth; each element by itself.</content>
public abstract partial class Tensor
{
    /// <summary>The logistic function 1 / (1 + e⁻ˣ).</summary>
    public Tensor Sigmoid() => Primitives.Sigmoid.Instance.Apply(this);

    /// <summary>The logarithm of <see cref="Sigmoid"/>, −log(1 + e⁻ˣ), which nothing overflows in.</summary>
    public Tensor LogSigmoid() => Primitives.LogSigmoid.Instance.Apply(this);

    /// <summary>log(1 + eˣ), a smooth max(0, x), which nothing overflows in.</summary>
    public Tensor Softplus() => Primitives.Softplus.Instance.Apply(this);

    /// <summary>log(1 + e^βx) / β: the greater β, the nearer max(0, x).</summary>
    /// <param name="beta">β, not 0.</param>
    public Tensor Softplus(double beta) => (this * beta).Softplus() / beta;

    /// <summary>x Φ(x) with Φ the normal distribution function (Hendrycks and Gimpel 2016). 0 at −∞.</summary>
    public Tensor Gelu() => Primitives.Gelu.Instance.Apply(this);

    /// <summary>The approximation x (1 + tanh(√(2/π) (x + 0.044715 x³))) / 2 of <see cref="Gelu"/>. 0 at −∞.</summary>
    public Tensor GeluTanh() => Primitives.GeluTanh.Instance.Apply(this);

    /// <summary>x σ(x), also called swish. 0 at −∞.</summary>
    public Tensor Silu() => Primitives.Silu.Instance.Apply(this);

    /// <summary>x tanh(log(1 + eˣ)) (Misra 2019). 0 at −∞.</summary>
    public Tensor Mish() => Primitives.Mish.Instance.Apply(this);

    /// <summary>x above 0 and eˣ − 1 below (Clevert 2015). Its second derivative at 0 is 0, as above.</summary>
    public Tensor Elu() => Primitives.Elu.Instance.Apply(this);

    /// <summary>x above 0 and α (eˣ − 1) below. The derivative at 0 is α, as below.</summary>
    /// <param name="alpha">α.</param>
    public Tensor Elu(double alpha) => Where(this > 0, this, Elu() * alpha);

    /// <summary>1.0507… times <see cref="Elu(double)"/> with α = 1.6733…, which keeps mean 0 and variance 1 (Klambauer 2017).</summary>
    public Tensor Selu() => Elu(1.6732632423543772) * 1.0507009873554805;

    /// <summary>x / (1 + |x|); ±1 at ±∞. Its second derivative at 0, between 2 and −2, is 0.</summary>
    public Tensor Softsign() => Primitives.Softsign.Instance.Apply(this);
}
