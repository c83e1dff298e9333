namespace Fluxion;

/// <content>
/// Continuous distributions whose parameters are tensors: the result has the shape to which they broadcast, and derivatives flow from the
/// numbers drawn to the parameters (pathwise: the random bits stay the same).
/// </content>
public sealed partial record Key
{
    /// <summary>Uniform numbers between two tensors: low + u (high − low).</summary>
    /// <param name="low">The lower ends, included.</param>
    /// <param name="high">The upper ends, not included.</param>
    public Tensor Uniform(Tensor low, Tensor high)
    {
        var shape = Joined("Uniform", low, high);
        return (Uniform(shape, dtype: low.DType) * (high - low)) + low;
    }

    /// <summary>Normal numbers: mean + deviation · z.</summary>
    /// <param name="mean">The means.</param>
    /// <param name="deviation">The standard deviations.</param>
    public Tensor Normal(Tensor mean, Tensor deviation)
    {
        var shape = Joined("Normal", mean, deviation);
        return (Normal(shape, dtype: mean.DType) * deviation) + mean;
    }

    /// <summary>
    /// Normal numbers of mean 0 and deviation 1 that lie between two bounds, by the inverse of the distribution function, so that the derivative
    /// with respect to the bounds is exact. Bounds may be infinite; both far out on one side (beyond 37) nothing is left to draw from: NaN or the
    /// bound.
    /// </summary>
    /// <param name="low">The lower bounds.</param>
    /// <param name="high">The upper bounds.</param>
    public Tensor TruncatedNormal(Tensor low, Tensor high)
    {
        var shape = Joined("TruncatedNormal", low, high);
        var (a, b) = (low.Cast(DType.Float64).BroadcastTo(shape), high.Cast(DType.Float64).BroadcastTo(shape));

        // Bounds above 0 are mirrored, for below 0 the distribution function keeps all digits.
        var above = a > 0;
        var (left, right) = (Tensor.Where(above, -b, a).NormalCdf(), Tensor.Where(above, -a, b).NormalCdf());
        var u = Tensor.Maximum(Uniform(shape, dtype: DType.Float64), Math.ScaleB(1, -54));
        var x = (left + (u * (right - left))).InverseNormalCdf();
        return Tensor.Where(above, -x, x).Clamp(a, b).Cast(low.DType);
    }

    /// <summary>Exponential numbers of density rate · e^(−rate · x).</summary>
    /// <param name="rate">The rates, above 0: 1 over the means.</param>
    public Tensor Exponential(Tensor rate)
    {
        Primitives.Require.Floating("Exponential", rate);
        return -(1 - Uniform(rate.Shape, dtype: rate.DType)).Log() / rate;
    }

    /// <summary>Numbers of density e^(−|x − location| / scale) / (2 scale).</summary>
    /// <param name="location">The means.</param>
    /// <param name="scale">The mean distances from them, above 0.</param>
    public Tensor Laplace(Tensor location, Tensor scale)
    {
        var shape = Joined("Laplace", location, scale);

        // One uniform number in (−1, 1): its sign, and its size for the distance.
        var u = Uniform(shape, -1, 1, location.DType);
        var farthest = 1 - Math.ScaleB(1, location.DType == DType.Float32 ? -24 : -53);
        var distance = -(1 - Tensor.Minimum(u.Abs(), farthest)).Log();
        return (u.Sign() * distance * scale) + location;
    }

    /// <summary>
    /// Gamma numbers of density rateᵃ xᵃ⁻¹ e^(−rate · x) / Γ(a), by Marsaglia and Tsang (2000). The derivative with respect to a is that of the
    /// inverse distribution function (implicit reparameterisation: Figurnov, Mohamed and Mnih, 2018), and it has derivatives of any order.
    /// </summary>
    /// <param name="concentration">The shapes a, above 0; NaN where they are not.</param>
    /// <param name="rate">The rates, above 0.</param>
    public Tensor Gamma(Tensor concentration, Tensor rate)
    {
        var shape = Joined("Gamma", concentration, rate);
        return LogGamma(concentration.BroadcastTo(shape)).Exp() / rate;
    }

    /// <summary>
    /// The logarithms of gamma numbers of rate 1, which stay finite at small shapes where the numbers themselves fall below the smallest above 0.
    /// </summary>
    /// <param name="concentration">The shapes, above 0; NaN where they are not.</param>
    public Tensor LogGamma(Tensor concentration) => Primitives.RandomLogGamma.Instance.Apply(State, concentration);

    /// <summary>Beta numbers of density xᵃ⁻¹ (1 − x)ᵇ⁻¹ / B(a, b), each from two gamma numbers, and differentiable as they are.</summary>
    /// <param name="a">The exponents at 0, above 0.</param>
    /// <param name="b">The exponents at 1, above 0.</param>
    public Tensor Beta(Tensor a, Tensor b)
    {
        var shape = Joined("Beta", a, b);
        var (first, second) = Split();
        return (first.LogGamma(a.BroadcastTo(shape)) - second.LogGamma(b.BroadcastTo(shape))).Sigmoid();
    }

    /// <summary>Dirichlet numbers: along the last axis positive and of sum 1. Differentiable as gamma numbers are.</summary>
    /// <param name="concentration">The exponents (…, n), above 0.</param>
    public Tensor Dirichlet(Tensor concentration) => LogGamma(concentration).Softmax();

    private static Shape Joined(string operation, Tensor a, Tensor b)
    {
        Primitives.Require.SameDType(operation, a, b);
        Primitives.Require.Floating(operation, a);
        return Broadcasting.Join(operation, a.Shape, b.Shape);
    }
}
