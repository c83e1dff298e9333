using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>x̂ · weight + bias, with x̂ the rows normalised: one pass over the memory, and one more for all three cotangents together.</summary>
internal sealed class NormalizeAffine(RowScaling scaling) : Primitive
{
    internal override string Parameters => NormalizeRules.Describe(scaling);

    internal override object? Identity => scaling;

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs) => new NormalizeAffineGradients(scaling).Infer(Name, inputs[0], inputs[1], inputs[2]);

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type)
    {
        var (x, weight, bias) = (((DenseTensor)inputs[0]).Contiguous(), ((DenseTensor)inputs[1]).Contiguous(), ((DenseTensor)inputs[2]).Contiguous());
        var y = type.DType == DType.Float32 ? Run<float>(x, weight, bias) : Run<double>(x, weight, bias);
        GC.KeepAlive(x);
        GC.KeepAlive(weight);
        GC.KeepAlive(bias);
        return y;
    }

    internal override Tensor? Jvp(ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor y)
    {
        var rows = dx[0] is { } moved ? NormalizeRules.Derivative(scaling, x[0], moved) * x[1] : null;
        var weight = dx[1] is { } dWeight ? NormalizeRules.Values(scaling, x[0]) * dWeight : null;
        return Flow.Sum(Flow.Sum(rows, weight), dx[2]?.BroadcastTo(y.Shape));
    }

    internal override Tensor? Vjp(int input, Tensor yBar, ReadOnlySpan<Tensor> x, Tensor y) =>
        new NormalizeAffineGradients(scaling).ApplyAll(x[0], x[1], yBar)[input];

    internal override void Vjp(Tensor yBar, ReadOnlySpan<Tensor> x, Tensor y, ReadOnlySpan<bool> wanted, Span<Tensor?> parts) =>
        new NormalizeAffineGradients(scaling).ApplyAll(x[0], x[1], yBar).CopyTo(parts);

    internal override RowFunction AlongRows(ReadOnlySpan<DType> operands) => operands[0] == DType.Float32
        ? new NormalizeFunction<float>(scaling, isAffine: true)
        : new NormalizeFunction<double>(scaling, isAffine: true);

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size)
    {
        if (!batched[1] && !batched[2])
        {
            return Apply(x);
        }

        var rows = Batching.All(x[0], batched[0], size);
        return (NormalizeRules.Values(scaling, rows) * NormalizeRules.BesideRows(x[1], rows.Rank)) + NormalizeRules.BesideRows(x[2], rows.Rank);
    }

    private DenseTensor Run<T>(DenseTensor x, DenseTensor weight, DenseTensor bias)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        var y = DenseTensor.Create<T>(x.Shape, out var elements);
        NormalizeRows.Run(x.Shape[^1], scaling, x.Elements<T>(), weight.Elements<T>(), bias.Elements<T>(), elements);
        return y;
    }
}
