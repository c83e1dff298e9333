using System.Numerics;

namespace Fluxion.Primitives;

/// <summary>The unscaled discrete Fourier transform of complex numbers along one axis, or with the other sign of the exponent.</summary>
internal sealed class FourierTransform(int axis, bool inverse) : LinearPrimitive
{
    internal override string Parameters => inverse ? $"axis {axis}, inverse" : $"axis {axis}";

    internal override object? Identity => (axis, inverse);

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        ComplexAxis.Check(Name, inputs[0]);
        ComplexAxis.CheckLength(Name, inputs[0].Shape[axis]);
        return inputs[0].Type;
    }

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type)
    {
        var x = ((DenseTensor)inputs[0]).Contiguous();
        var y = type.DType == DType.Float32 ? Run<float>(x) : Run<double>(x);
        GC.KeepAlive(x);
        return y;
    }

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) => new FourierTransform(axis + 1, inverse).Apply(x);

    // The matrix is symmetric; as a real map of real and imaginary parts its transpose is the conjugate: the other sign.
    protected override Tensor Transpose(int input, Tensor yBar, ReadOnlySpan<Tensor> x) => new FourierTransform(axis, !inverse).Apply(yBar);

    private DenseTensor Run<T>(DenseTensor x)
        where T : unmanaged, INumber<T>
    {
        var y = DenseTensor.Create<T>(x.Shape, out var elements);
        var (outer, inner) = (1, 1);
        for (var i = 0; i < x.Rank - 1; i++)
        {
            (outer, inner) = i < axis ? (outer * x.Shape[i], inner) : i > axis ? (outer, inner * x.Shape[i]) : (outer, inner);
        }

        Kernels.Fourier.Run(outer, x.Shape[axis], inner, inverse, x.Elements<T>(), elements);
        return y;
    }
}
