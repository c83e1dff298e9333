using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>−log softmax(x) at the label of each row: cross-entropy of logits with class indices, without a one-hot matrix.</summary>
internal sealed class SoftmaxCrossEntropyOfLabels : Primitive
{
    internal static SoftmaxCrossEntropyOfLabels Instance { get; } = new();

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        var (x, labels) = (inputs[0], inputs[1]);
        Require.Floating(Name, x);
        Require.Integer(Name, labels);
        if (x.Rank == 0 || x.Shape[^1] == 0 || !labels.Shape.Extents.SequenceEqual(x.Shape.Extents[..^1]))
        {
            throw new ShapeException($"{Name}: logits of shape {x.Shape} need one label a row, but the labels have shape {labels.Shape}.");
        }

        return new TensorType(x.DType, labels.Shape);
    }

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type)
    {
        var x = ((DenseTensor)inputs[0]).Contiguous();
        var labels = IndexList.Checked(Name, (DenseTensor)inputs[1], x.Shape[^1]);
        DenseTensor y;
        if (type.DType == DType.Float32)
        {
            y = DenseTensor.Create<float>(type.Shape, out var losses);
            CrossEntropyRows.RunLabels(x.Shape[^1], x.Elements<float>(), labels.Elements<long>(), losses);
        }
        else
        {
            y = DenseTensor.Create<double>(type.Shape, out var losses);
            CrossEntropyRows.RunLabels(x.Shape[^1], x.Elements<double>(), labels.Elements<long>(), losses);
        }

        GC.KeepAlive(x);
        GC.KeepAlive(labels);
        return y;
    }

    internal override Tensor? Jvp(ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor y) =>
        dx[0] is { } tangent ? (tangent * Gradient(x[0], x[1])).Sum(-1) : null;

    // x̄ = ȳ (softmax(x) − onehot(label))
    internal override Tensor? Vjp(int input, Tensor yBar, ReadOnlySpan<Tensor> x, Tensor y) =>
        input == 0 ? yBar.ExpandDims(-1) * Gradient(x[0], x[1]) : null;

    internal override RowFunction? AlongRows(ReadOnlySpan<DType> operands) => (operands[0], operands[1]) switch
    {
        (DType.Float32, DType.Int64) => new LabelledRows<float>(Name, CrossEntropyRows.RunLabels),
        (DType.Float64, DType.Int64) => new LabelledRows<double>(Name, CrossEntropyRows.RunLabels),
        _ => null,
    };

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size)
    {
        var room = new Operands();
        return Apply(Batching.All(x, batched, size, room.Take(x.Length)));
    }

    internal override IndexSets? Dependence(ReadOnlySpan<DependenceOperand> x, TensorType type) =>
        IndexSets.Blocks(x, type.Shape.Size, type.Shape.Size);

    private static Tensor Gradient(Tensor x, Tensor labels) => x.Softmax() - labels.OneHot(x.Shape[^1], x.DType);
}
