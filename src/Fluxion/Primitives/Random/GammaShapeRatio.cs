using System.Numerics;

namespace Fluxion.Primitives;

/// <summary>
/// R_n = (∂ⁿF/∂aⁿ) / q at shape a and l = log z, elementwise, with F the gamma distribution's function and q its density over l. From
/// F′ = q along l follow its own derivatives, so there is one of every order.
/// </summary>
internal sealed class GammaShapeRatio(int order) : Primitive
{
    internal override string Parameters => $"order {order}";

    internal override object? Identity => order;

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        Require.SameDType(Name, inputs[0], inputs[1]);
        Require.SameShape(Name, inputs[0], inputs[1]);
        Require.Floating(Name, inputs[0]);
        return inputs[0].Type;
    }

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type)
    {
        var (a, logZ) = (((DenseTensor)inputs[0]).Contiguous(), ((DenseTensor)inputs[1]).Contiguous());
        var y = type.DType == DType.Float32 ? Run<float>(a, logZ) : Run<double>(a, logZ);
        GC.KeepAlive(a);
        GC.KeepAlive(logZ);
        return y;
    }

    internal override Tensor? Jvp(ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor y)
    {
        var ofShape = dx[0] is { } dShape ? StrongMultiply.Chain(dShape, ShapeDerivative(x[0], x[1], y)) : null;
        var ofLog = dx[1] is { } dLog ? StrongMultiply.Chain(dLog, LogDerivative(x[0], x[1], y)) : null;
        return Flow.Sum(ofShape, ofLog);
    }

    internal override Tensor Vjp(int input, Tensor yBar, ReadOnlySpan<Tensor> x, Tensor y) =>
        StrongMultiply.Chain(yBar, input == 0 ? ShapeDerivative(x[0], x[1], y) : LogDerivative(x[0], x[1], y));

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) =>
        Apply(Batching.All(x[0], batched[0], size), Batching.All(x[1], batched[1], size));

    internal override IndexSets? Dependence(ReadOnlySpan<DependenceOperand> x, TensorType type) => IndexSets.SamePlace(x);

    // ∂(F⁽ⁿ⁾/q)/∂a = F⁽ⁿ⁺¹⁾/q − F⁽ⁿ⁾/q · q′/q
    private Tensor ShapeDerivative(Tensor a, Tensor logZ, Tensor y) => new GammaShapeRatio(order + 1).Apply(a, logZ) - (y * (logZ - a.Digamma()));

    // ∂(F⁽ⁿ⁾/q)/∂l = q⁽ⁿ⁾/q − F⁽ⁿ⁾/q · (a − z)
    private Tensor LogDerivative(Tensor a, Tensor logZ, Tensor y) => DensityRatio(order, a, logZ) - (y * (a - logZ.Exp()));

    // q⁽ⁿ⁾/q = Σ (n−1 over k) q⁽ⁿ⁻¹⁻ᵏ⁾/q · κ_k, with κ₀ = l − ψ(a) and κ_k = −ψ⁽ᵏ⁾(a).
    private static Tensor DensityRatio(int n, Tensor a, Tensor logZ)
    {
        var ratios = new Tensor[n + 1];
        ratios[0] = Tensor.Ones(a.Shape, a.DType);
        for (var m = 1; m <= n; m++)
        {
            ratios[m] = ratios[m - 1] * (logZ - a.Digamma());
            var binomial = 1.0;
            for (var k = 1; k < m; k++)
            {
                binomial = binomial * (m - k) / k;
                ratios[m] -= ratios[m - 1 - k] * a.Polygamma(k) * binomial;
            }
        }

        return ratios[n];
    }

    private DenseTensor Run<T>(DenseTensor a, DenseTensor logZ)
        where T : unmanaged, INumber<T>
    {
        var y = DenseTensor.Create<T>(a.Shape, out var elements);
        Kernels.GammaShapeRatio.Run(order, a.Elements<T>(), logZ.Elements<T>(), elements);
        return y;
    }
}
