using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>The cotangents of rows x, weight w and bias from those, v, of normalised rows: D(w v), Σ v x̂ and Σ v, in one pass.</summary>
internal sealed class NormalizeAffineGradients(RowScaling scaling) : TuplePrimitive
{
    internal override string Parameters => NormalizeRules.Describe(scaling);

    internal override object? Identity => scaling;

    internal TensorType Infer(string operation, Tensor x, Tensor weight, Tensor bias)
    {
        Require.Floating(operation, x);
        Require.SameDType(operation, x, weight);
        Require.SameDType(operation, x, bias);
        return x.Rank > 0 && x.Shape[^1] > 0 && weight.Rank == 1 && weight.Size == x.Shape[^1] && bias.Shape.Equals(weight.Shape)
            ? x.Type
            : throw new ShapeException($"{operation}: rows of shape {x.Shape} need a weight and a bias with one number a column, but got {weight.Shape} and {bias.Shape}.");
    }

    internal override TensorType[] InferAll(ReadOnlySpan<Tensor> inputs) => [inputs[0].Type, inputs[1].Type, inputs[1].Type];

    internal override RowFunction AlongRows(ReadOnlySpan<DType> operands) => operands[0] == DType.Float32
        ? new NormalizeGradientFunction<float>(scaling, isAffine: true)
        : new NormalizeGradientFunction<double>(scaling, isAffine: true);

    internal override void EvaluateAll(ReadOnlySpan<Tensor> x, ReadOnlySpan<TensorType> types, Span<Tensor> y)
    {
        var (rows, weight, v) = (((DenseTensor)x[0]).Contiguous(), ((DenseTensor)x[1]).Contiguous(), ((DenseTensor)x[2]).Contiguous());
        (y[0], y[1], y[2]) = rows.DType == DType.Float32 ? Run<float>(rows, weight, v) : Run<double>(rows, weight, v);
        GC.KeepAlive(rows);
        GC.KeepAlive(weight);
        GC.KeepAlive(v);
    }

    protected override Tensor?[] JvpAll(ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor[] y)
    {
        Tensor?[] sums = [null, null, null];
        if (dx[0] is { } moved)
        {
            sums[0] = NormalizeRules.Second(scaling, x[0], x[1] * x[2], moved);
            sums[1] = NormalizeRules.SumOfRows(x[2] * NormalizeRules.Derivative(scaling, x[0], moved));
        }

        if (dx[1] is { } weight)
        {
            sums[0] = Flow.Sum(sums[0], NormalizeRules.Derivative(scaling, x[0], weight * x[2]));
        }

        if (dx[2] is { } flow)
        {
            var along = ApplyAll(x[0], x[1], flow);
            sums = [Flow.Sum(sums[0], along[0]), Flow.Sum(sums[1], along[1]), along[2]];
        }

        return sums;
    }

    // Of p · D(w v) + q · Σ v x̂ + s · Σ v.
    protected override Tensor?[] VjpAll(Tensor?[] yBar, ReadOnlySpan<Tensor> x, Tensor[] y, ReadOnlySpan<bool> wanted)
    {
        Tensor?[] sums = [null, null, null];
        if (yBar[0] is { } p)
        {
            var along = NormalizeRules.Derivative(scaling, x[0], p);
            sums = [NormalizeRules.Second(scaling, x[0], x[1] * x[2], p), NormalizeRules.SumOfRows(x[2] * along), x[1] * along];
        }

        if (yBar[1] is { } q)
        {
            sums[0] = Flow.Sum(sums[0], NormalizeRules.Derivative(scaling, x[0], q * x[2]));
            sums[2] = Flow.Sum(sums[2], q * NormalizeRules.Values(scaling, x[0]));
        }

        sums[2] = Flow.Sum(sums[2], yBar[2]?.BroadcastTo(x[2].Shape));
        return sums;
    }

    protected override Tensor[] BatchAll(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size)
    {
        var (rows, flow) = (Batching.All(x[0], batched[0], size), Batching.All(x[2], batched[2], size));
        var weighted = NormalizeRules.BesideRows(x[1], rows.Rank) * flow;
        return
        [
            NormalizeRules.Derivative(scaling, rows, weighted),
            NormalizeRules.SumOfRows(flow * NormalizeRules.Values(scaling, rows), first: 1),
            NormalizeRules.SumOfRows(flow, first: 1),
        ];
    }

    private (DenseTensor ToX, DenseTensor ToWeight, DenseTensor ToBias) Run<T>(DenseTensor x, DenseTensor weight, DenseTensor v)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        var toX = DenseTensor.Create<T>(x.Shape, out var ofX);
        var toWeight = DenseTensor.Create<T>(weight.Shape, out var ofWeight);
        var toBias = DenseTensor.Create<T>(weight.Shape, out var ofBias);
        NormalizeGradientRows.Run(x.Shape[^1], scaling, x.Elements<T>(), weight.Elements<T>(), v.Elements<T>(), ofX, ofWeight, ofBias);
        return (toX, toWeight, toBias);
    }
}
