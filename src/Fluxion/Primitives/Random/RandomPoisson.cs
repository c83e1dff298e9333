using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>Counts of the means given, in float64, a set of means for each key.</summary>
internal sealed class RandomPoisson : NonDifferentiable
{
    internal static RandomPoisson Instance { get; } = new();

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs) => new(DType.Int64, inputs[1].Shape);

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type)
    {
        var (keys, means) = (((DenseTensor)inputs[0]).Contiguous(), ((DenseTensor)inputs[1]).Contiguous());
        var y = DenseTensor.Create<long>(type.Shape, out var elements);
        var each = means.Size / Math.Max(1, keys.Size);
        for (var i = 0; i < keys.Size; i++)
        {
            PoissonDraw.Run((ulong)keys.Elements<long>()[i], means.Elements<double>().Slice(i * each, each), elements.Slice(i * each, each));
        }

        GC.KeepAlive(keys);
        GC.KeepAlive(means);
        return y;
    }

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) =>
        Apply(Batching.All(x[0], batched[0], size), Batching.All(x[1], batched[1], size));
}
