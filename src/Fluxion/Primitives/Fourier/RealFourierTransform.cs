using System.Numerics;
using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>The unscaled transform of real rows: of n elements the complex numbers at frequencies 0 to n/2, which determine the others.</summary>
internal sealed class RealFourierTransform : LinearPrimitive
{
    internal static RealFourierTransform Instance { get; } = new();

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        Require.Floating(Name, inputs[0]);
        ComplexAxis.CheckLength(Name, inputs[0].Shape[^1]);
        return new TensorType(inputs[0].DType, [.. inputs[0].Shape.Extents[..^1], (inputs[0].Shape[^1] / 2) + 1, 2]);
    }

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type)
    {
        var x = ((DenseTensor)inputs[0]).Contiguous();
        var y = type.DType == DType.Float32 ? Run<float>(x, type.Shape) : Run<double>(x, type.Shape);
        GC.KeepAlive(x);
        return y;
    }

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) => Apply(x);

    // x̄_j = Σ Re(ȳ_k e^(2πi jk/n)): the way back counts frequencies between the ends twice, and here each is there once.
    protected override Tensor Transpose(int input, Tensor yBar, ReadOnlySpan<Tensor> x)
    {
        var length = x[0].Shape[^1];
        return new InverseRealFourierTransform(length).Apply(yBar * ComplexAxis.Weights(length, 0.5, yBar.DType));
    }

    private static DenseTensor Run<T>(DenseTensor x, Shape shape)
        where T : unmanaged, INumber<T>
    {
        var y = DenseTensor.Create<T>(shape, out var elements);
        RealFourier.Forward(x.Size / x.Shape[^1], x.Shape[^1], x.Elements<T>(), elements);
        return y;
    }
}
