using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>
/// −Σ p log softmax(x) along the last axis, which it removes: cross-entropy of logits x with probabilities p, in one piece. Where softmax,
/// logarithm and product one after the other meet log 0, this stays finite.
/// </summary>
internal sealed class SoftmaxCrossEntropy : Primitive
{
    internal static SoftmaxCrossEntropy Instance { get; } = new();

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        Require.Floating(Name, inputs[0]);
        Require.SameDType(Name, inputs[0], inputs[1]);
        Require.SameShape(Name, inputs[0], inputs[1]);
        return inputs[0].Rank > 0 && inputs[0].Shape[^1] > 0
            ? new TensorType(inputs[0].DType, Shape.Create(inputs[0].Shape.Extents[..^1]))
            : throw new ShapeException($"{Name}: needs rows of logits, but got shape {inputs[0].Shape}.");
    }

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type)
    {
        var (x, p) = (((DenseTensor)inputs[0]).Contiguous(), ((DenseTensor)inputs[1]).Contiguous());
        DenseTensor y;
        if (type.DType == DType.Float32)
        {
            y = DenseTensor.Create<float>(type.Shape, out var losses);
            CrossEntropyRows.Run(x.Shape[^1], x.Elements<float>(), p.Elements<float>(), losses);
        }
        else
        {
            y = DenseTensor.Create<double>(type.Shape, out var losses);
            CrossEntropyRows.Run(x.Shape[^1], x.Elements<double>(), p.Elements<double>(), losses);
        }

        GC.KeepAlive(x);
        GC.KeepAlive(p);
        return y;
    }

    internal override Tensor? Jvp(ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor y)
    {
        var logits = dx[0] is { } dLogits ? (dLogits * Gradient(x[0], x[1])).Sum(-1) : null;
        var probabilities = dx[1] is { } dProbabilities ? Apply(x[0], dProbabilities) : null;
        return Flow.Sum(logits, probabilities);
    }

    // x̄ = ȳ ((Σ p) softmax(x) − p),  p̄ = −ȳ log softmax(x)
    internal override Tensor Vjp(int input, Tensor yBar, ReadOnlySpan<Tensor> x, Tensor y) =>
        yBar.ExpandDims(-1) * (input == 0 ? Gradient(x[0], x[1]) : -x[0].LogSoftmax());

    internal override RowFunction? AlongRows(ReadOnlySpan<DType> operands) => operands[0] == DType.Float32
        ? new PairedRows<float>(CrossEntropyRows.Run, isNarrow: true)
        : new PairedRows<double>(CrossEntropyRows.Run, isNarrow: true);

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size)
    {
        var room = new Operands();
        return Apply(Batching.All(x, batched, size, room.Take(x.Length)));
    }

    internal override IndexSets? Dependence(ReadOnlySpan<DependenceOperand> x, TensorType type) =>
        IndexSets.Blocks(x, type.Shape.Size, type.Shape.Size);

    private static Tensor Gradient(Tensor x, Tensor p) => (p.Sum(-1, keepDims: true) * x.Softmax()) - p;
}
