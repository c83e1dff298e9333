using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>D v = r (v − m(v) − x̂ m(x̂ v)), the derivative of normalised rows in the direction v; without the mean where they are not centred.</summary>
internal sealed class NormalizeDerivative(RowScaling scaling) : Primitive
{
    internal override string Parameters => NormalizeRules.Describe(scaling);

    internal override object? Identity => scaling;

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        Require.SameDType(Name, inputs[0], inputs[1]);
        Require.SameShape(Name, inputs[0], inputs[1]);
        return inputs[0].Type;
    }

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type)
    {
        var (x, v) = (((DenseTensor)inputs[0]).Contiguous(), ((DenseTensor)inputs[1]).Contiguous());
        var y = type.DType == DType.Float32 ? Run<float>(x, v) : Run<double>(x, v);
        GC.KeepAlive(x);
        GC.KeepAlive(v);
        return y;
    }

    internal override Tensor? Jvp(ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor y) => Flow.Sum(
        dx[0] is { } moved ? NormalizeRules.Second(scaling, x[0], x[1], moved) : null,
        dx[1] is { } tangent ? Apply(x[0], tangent) : null);

    internal override Tensor Vjp(int input, Tensor yBar, ReadOnlySpan<Tensor> x, Tensor y) =>
        input == 0 ? NormalizeRules.Second(scaling, x[0], x[1], yBar) : Apply(x[0], yBar);

    internal override RowFunction AlongRows(ReadOnlySpan<DType> operands) => operands[0] == DType.Float32
        ? new NormalizeGradientFunction<float>(scaling, isAffine: false)
        : new NormalizeGradientFunction<double>(scaling, isAffine: false);

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size)
    {
        var room = new Operands();
        return Apply(Batching.All(x, batched, size, room.Take(x.Length)));
    }

    internal override IndexSets? Dependence(ReadOnlySpan<DependenceOperand> x, TensorType type) =>
        IndexSets.Blocks(x, type.Shape.Size / type.Shape[^1], type.Shape.Size);

    private DenseTensor Run<T>(DenseTensor x, DenseTensor v)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        var y = DenseTensor.Create<T>(x.Shape, out var elements);
        NormalizeGradientRows.Run(x.Shape[^1], scaling, x.Elements<T>(), [], v.Elements<T>(), elements, [], []);
        return y;
    }
}
