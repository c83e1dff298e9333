using System.Numerics;
using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>
/// Logarithms of gamma numbers at the shapes given, a set of shapes for each key. The random bits decide at which fraction of its distribution
/// a number lies; the derivative holds that fraction fixed (Figurnov, Mohamed and Mnih, "Implicit reparameterization gradients", 2018).
/// </summary>
internal sealed class RandomLogGamma : Primitive
{
    internal static RandomLogGamma Instance { get; } = new();

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        Require.Floating("Gamma", inputs[1]);
        return inputs[1].Type;
    }

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type)
    {
        var (keys, shapes) = (((DenseTensor)inputs[0]).Contiguous(), ((DenseTensor)inputs[1]).Contiguous());
        var y = type.DType == DType.Float32 ? Run<float>(keys, shapes) : Run<double>(keys, shapes);
        GC.KeepAlive(keys);
        GC.KeepAlive(shapes);
        return y;
    }

    internal override Tensor? Jvp(ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor y) =>
        dx[1] is { } tangent ? StrongMultiply.Chain(tangent, Derivative(x[1], y)) : null;

    internal override Tensor? Vjp(int input, Tensor yBar, ReadOnlySpan<Tensor> x, Tensor y) =>
        input == 1 ? StrongMultiply.Chain(yBar, Derivative(x[1], y)) : null;

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) =>
        Apply(Batching.All(x[0], batched[0], size), Batching.All(x[1], batched[1], size));

    // From F(a, l) = const: dl/da = −(∂F/∂a) / q
    private static Tensor Derivative(Tensor a, Tensor y) => -new GammaShapeRatio(1).Apply(a, y);

    private static DenseTensor Run<T>(DenseTensor keys, DenseTensor shapes)
        where T : unmanaged, INumber<T>
    {
        var y = DenseTensor.Create<T>(shapes.Shape, out var elements);
        var each = shapes.Size / Math.Max(1, keys.Size);
        for (var i = 0; i < keys.Size; i++)
        {
            GammaDraws.Run((ulong)keys.Elements<long>()[i], shapes.Elements<T>().Slice(i * each, each), elements.Slice(i * each, each));
        }

        return y;
    }
}
