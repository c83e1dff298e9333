using System.Numerics;

namespace Fluxion.Primitives;

/// <summary>
/// exp(A) of square matrices (…, n, n). Its derivative L(A, E) stands in the upper right block of exp of [[A, E], [0, A]] (R. Mathias,
/// 1996; N. J. Higham, Functions of Matrices, 2008, theorem 3.6), so every further order is an exponential too.
/// </summary>
internal sealed class MatrixExponential : Primitive
{
    internal static MatrixExponential Instance { get; } = new();

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        SquareMatrix.Check(Name, inputs[0]);
        return inputs[0].Type;
    }

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type) =>
        type.DType == DType.Float32 ? Run<float>((DenseTensor)inputs[0]) : Run<double>((DenseTensor)inputs[0]);

    // dY = L(A, dA)
    internal override Tensor? Jvp(ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor y) => dx[0] is { } dA ? Derivative(x[0], dA) : null;

    // Ā = L(Aᵀ, Ȳ)
    internal override Tensor Vjp(int input, Tensor yBar, ReadOnlySpan<Tensor> x, Tensor y) => Derivative(SquareMatrix.Transposed(x[0]), yBar);

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) => Apply(x);

    internal override IndexSets? Dependence(ReadOnlySpan<DependenceOperand> x, TensorType type) =>
        IndexSets.Blocks(x, SquareMatrix.CountOf(type.Shape), type.Shape.Size);

    // L is linear in E: brought to size 1, E does not decide how far the blocks are scaled down.
    private Tensor Derivative(Tensor a, Tensor e)
    {
        var n = a.Shape[^1];
        if (n == 0)
        {
            return e;
        }

        var size = (n * e.StopGradient().Abs().Max([-2, -1], keepDims: true)).StopGradient();
        size = Tensor.Where(size > 0, size, 1);
        var upper = Tensor.Concatenate([a, e / size], -1);
        var lower = Tensor.Concatenate([Tensor.Zeros(a.Shape, a.DType), a], -1);
        return size * Apply(Tensor.Concatenate([upper, lower], -2)).Slice(-2, 0, n).Slice(-1, n, n);
    }

    private static DenseTensor Run<T>(DenseTensor a)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var packed = a.Contiguous();
        var y = DenseTensor.Create<T>(a.Shape, out var elements);
        Kernels.MatrixExponential.Run(SquareMatrix.CountOf(a.Shape), a.Shape[^1], packed.Elements<T>(), elements);
        GC.KeepAlive(packed);
        return y;
    }
}
