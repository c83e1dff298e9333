using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>
/// A tensor whose elements give way to larger, or smaller, ones that indices send to their places. All that share the extreme value at a
/// place share its derivative evenly.
/// </summary>
internal sealed class ScatterExtremum(bool largest, int axis) : Primitive
{
    internal override string Name => largest ? "ScatterMax" : "ScatterMin";

    internal override string Parameters => $"axis {axis}";

    internal override object? Identity => (largest, axis);

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        Require.Numeric(Name, inputs[0]);
        Require.SameDType(Name, inputs[0], inputs[1]);
        Require.SameShape(Name, inputs[1], inputs[2]);
        AlongAxis.Check(Name, inputs[0].Shape, inputs[2], axis);
        return inputs[0].Type;
    }

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type)
    {
        var (x, source, indices) = ((DenseTensor)inputs[0], (DenseTensor)inputs[1], IndexList.Wide((DenseTensor)inputs[2]));
        return type.DType switch
        {
            DType.Float32 => Run<float>(x, source, indices),
            DType.Float64 => Run<double>(x, source, indices),
            DType.Int32 => Run<int>(x, source, indices),
            _ => Run<long>(x, source, indices),
        };
    }

    internal override Tensor? Jvp(ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor y)
    {
        var (own, sent) = Shares(x, y);
        var kept = dx[0] is { } tangent ? StrongMultiply.Chain(tangent, own) : null;
        return dx[1] is { } moving
            ? new ScatterAddAlong(axis).Apply(kept ?? Tensor.Zeros(y.Shape, y.DType), StrongMultiply.Chain(moving, sent), x[2])
            : kept;
    }

    internal override Tensor? Vjp(int input, Tensor yBar, ReadOnlySpan<Tensor> x, Tensor y)
    {
        if (input == 2)
        {
            return null;
        }

        var (own, sent) = Shares(x, y);
        return input == 0 ? StrongMultiply.Chain(yBar, own) : StrongMultiply.Chain(new GatherAlong(axis).Apply(yBar, x[2]), sent);
    }

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size)
    {
        var room = new Operands();
        return new ScatterExtremum(largest, axis + 1).Apply(Batching.All(x, batched, size, room.Take(x.Length)));
    }

    // 1/n at each of the n elements, those that stood there and those that were sent, that equal the extreme one. Piecewise constant.
    private (Tensor Own, Tensor Sent) Shares(ReadOnlySpan<Tensor> x, Tensor y)
    {
        var gather = new GatherAlong(axis);
        var own = x[0].EqualTo(y).Cast(y.DType);
        var sent = x[1].EqualTo(gather.Apply(y, x[2])).Cast(y.DType);
        var count = new ScatterAddAlong(axis).Apply(own, sent, x[2]);
        return (own / count, sent / gather.Apply(count, x[2]));
    }

    private DenseTensor Run<T>(DenseTensor x, DenseTensor source, DenseTensor indices)
        where T : unmanaged, System.Numerics.INumber<T> => largest
        ? AlongAxis.Scatter<T, ScatterLarger<T>>(Name, x, source, indices, axis)
        : AlongAxis.Scatter<T, ScatterSmaller<T>>(Name, x, source, indices, axis);
}
