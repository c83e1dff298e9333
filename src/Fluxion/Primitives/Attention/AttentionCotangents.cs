using System.Numerics;
using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>
/// The backward pass of <see cref="Attention"/>: from queries, keys, values, log-sums, δ and the result's cotangent, and the mask if there is
/// one, to the cotangents of the first three. Its own derivatives are those of the same formulas written with tensor operators.
/// </summary>
internal sealed class AttentionCotangents(AttentionSettings settings) : TuplePrimitive
{
    private const int Flowing = 6;

    internal AttentionSettings Settings => settings;

    internal override string Parameters => settings.ToString();

    internal override object? Identity => settings;

    internal override TensorType[] InferAll(ReadOnlySpan<Tensor> inputs)
    {
        AttentionShape.Check(Name, inputs[0], inputs[1], inputs[2], MaskOf(inputs));
        return [inputs[0].Type, inputs[1].Type, inputs[2].Type];
    }

    internal override void EvaluateAll(ReadOnlySpan<Tensor> x, ReadOnlySpan<TensorType> types, Span<Tensor> y) =>
        (y[0], y[1], y[2]) = x[0].DType == DType.Float32 ? Run<float>(x) : Run<double>(x);

    protected override Tensor?[] JvpAll(ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor[] y)
    {
        var directions = Flow.OrZeros(dx[..Flowing], x[..Flowing]);
        return Pushforward.Of(ByTensors(MaskOf(x)), new LeafList([.. x[..Flowing]]), directions).Tangent.Items;
    }

    protected override Tensor?[] VjpAll(Tensor?[] yBar, ReadOnlySpan<Tensor> x, Tensor[] y, ReadOnlySpan<bool> wanted)
    {
        var cotangents = Flow.OrZeros(yBar, y);
        var parts = Pullback.Of(ByTensors(MaskOf(x)), new LeafList([.. x[..Flowing]])).Pullback(cotangents).Items;
        return [.. parts, .. x[Flowing..].ToArray().Select(_ => (Tensor?)null)];
    }

    protected override Tensor[] BatchAll(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size)
    {
        var all = new Tensor[x.Length];
        Batching.All(x, batched, size, all);
        return ApplyAll(all);
    }

    private static Tensor? MaskOf(ReadOnlySpan<Tensor> inputs) => inputs.Length > Flowing ? inputs[Flowing] : null;

    private static DenseTensor Packed(Tensor x) => ((DenseTensor)x).Contiguous();

    private Func<LeafList, LeafList> ByTensors(Tensor? mask) => at =>
    {
        var x = at.Items;
        return new LeafList(AttentionByTensors.Backward(settings, x[0], x[1], x[2], mask, x[3], x[4], x[5]));
    };

    private unsafe (DenseTensor Queries, DenseTensor Keys, DenseTensor Values) Run<T>(ReadOnlySpan<Tensor> inputs)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (q, k, v, sums, deltas, flow) = (Packed(inputs[0]), Packed(inputs[1]), Packed(inputs[2]), Packed(inputs[3]), Packed(inputs[4]), Packed(inputs[5]));
        var mask = (DenseTensor?)MaskOf(inputs);
        var queries = DenseTensor.Create<T>(q.Shape, out var queriesBar);
        var keys = DenseTensor.Create<T>(k.Shape, out var keysBar);
        var values = DenseTensor.Create<T>(v.Shape, out var valuesBar);
        fixed (bool* first = mask is null ? default : mask.ElementsAndGaps<bool>())
        {
            AttentionBackward.Run(
                AttentionShape.Problem(settings, q, k, v, mask, first), q.Elements<T>(), k.Elements<T>(), v.Elements<T>(), sums.Elements<T>(), deltas.Elements<T>(),
                flow.Elements<T>(), queriesBar, keysBar, valuesBar);
        }

        GC.KeepAlive(q);
        GC.KeepAlive(k);
        GC.KeepAlive(v);
        GC.KeepAlive(sums);
        GC.KeepAlive(deltas);
        GC.KeepAlive(flow);
        GC.KeepAlive(mask);
        return (queries, keys, values);
    }
}
