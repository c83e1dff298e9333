using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>
/// s (v − Σ s v) along the last axis: a softmax's derivative in the direction v, from its value s. Linear in v, and its own transpose, for the
/// Jacobian diag(s) − s sᵀ is symmetric; no matrix is built.
/// </summary>
internal sealed class SoftmaxDerivative : Primitive
{
    internal static SoftmaxDerivative Instance { get; } = new();

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        Require.SameDType(Name, inputs[0], inputs[1]);
        Require.SameShape(Name, inputs[0], inputs[1]);
        return inputs[0].Type;
    }

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type)
    {
        var (s, v) = (((DenseTensor)inputs[0]).Contiguous(), ((DenseTensor)inputs[1]).Contiguous());
        var y = type.DType == DType.Float32 ? Run<float>(s, v) : Run<double>(s, v);
        GC.KeepAlive(s);
        GC.KeepAlive(v);
        return y;
    }

    // With m = Σ s v: ds (v − m) − s Σ v ds.
    internal override Tensor? Jvp(ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor y)
    {
        var shares = dx[0] is { } ds ? (ds * (x[1] - Sum(x[0] * x[1]))) - (x[0] * Sum(x[1] * ds)) : null;
        return Flow.Sum(shares, dx[1] is { } dv ? Apply(x[0], dv) : null);
    }

    // s̄ = ȳ (v − m) − v Σ s ȳ
    internal override Tensor Vjp(int input, Tensor yBar, ReadOnlySpan<Tensor> x, Tensor y) =>
        input == 0 ? (yBar * (x[1] - Sum(x[0] * x[1]))) - (x[1] * Sum(x[0] * yBar)) : Apply(x[0], yBar);

    internal override RowFunction? AlongRows(ReadOnlySpan<DType> operands) => operands[0] == DType.Float32
        ? new PairedRows<float>(SoftmaxGradientRows.Run)
        : new PairedRows<double>(SoftmaxGradientRows.Run);

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size)
    {
        var room = new Operands();
        return Apply(Batching.All(x, batched, size, room.Take(x.Length)));
    }

    internal override IndexSets? Dependence(ReadOnlySpan<DependenceOperand> x, TensorType type) =>
        IndexSets.Blocks(x, type.Shape.Size / type.Shape[^1], type.Shape.Size);

    private static Tensor Sum(Tensor x) => x.Sum(-1, keepDims: true);

    private static DenseTensor Run<T>(DenseTensor s, DenseTensor v)
        where T : unmanaged
    {
        var y = DenseTensor.Create<T>(s.Shape, out var elements);
        SoftmaxGradientRows.Run(s.Shape[^1], s.Elements<T>(), v.Elements<T>(), elements);
        return y;
    }
}
