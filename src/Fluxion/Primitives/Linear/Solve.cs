using System.Numerics;
using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>X with A X = B, for square matrices A (…, n, n) and right-hand sides B (…, n, k).</summary>
internal sealed class Solve : Primitive
{
    internal static Solve Instance { get; } = new();

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        var (a, b) = (inputs[0], inputs[1]);
        Require.SameDType(Name, a, b);
        Require.Floating(Name, a);
        SquareMatrix.Check(Name, a);
        return b.Shape[^2] == a.Shape[^1]
            ? b.Type
            : throw new ShapeException($"{Name}: a matrix of shape {a.Shape} needs right-hand sides with {a.Shape[^1]} rows, but they have shape {b.Shape}.");
    }

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type)
    {
        var (a, b) = (((DenseTensor)inputs[0]).Contiguous(), ((DenseTensor)inputs[1]).Contiguous());
        var x = type.DType == DType.Float32 ? Run<float>(a, b) : Run<double>(a, b);
        GC.KeepAlive(a);
        GC.KeepAlive(b);
        return x;
    }

    // A dX = dB − dA X
    internal override Tensor? Jvp(ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor y)
    {
        var right = dx[0] is { } dA ? -dA.MatMul(y) : null;
        return Tangent.Sum(right, dx[1]) is { } moved ? x[0].Solve(moved) : null;
    }

    // B̄ = A⁻ᵀ X̄,  Ā = −B̄ Xᵀ
    internal override Tensor Vjp(int input, Tensor yBar, ReadOnlySpan<Tensor> x, Tensor y)
    {
        var bBar = x[0].SwapAxes(-1, -2).Solve(yBar);
        return input == 1 ? bBar : -bBar.MatMul(y.SwapAxes(-1, -2));
    }

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) =>
        Apply(Batching.All(x[0], batched[0], size), Batching.All(x[1], batched[1], size));

    internal override IndexSets? Dependence(ReadOnlySpan<DependenceOperand> x, TensorType type) =>
        IndexSets.Blocks(x, SquareMatrix.CountOf(type.Shape), type.Shape.Size);

    private static DenseTensor Run<T>(DenseTensor a, DenseTensor b)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var x = DenseTensor.Create<T>(b.Shape, out var solutions);
        b.Elements<T>().CopyTo(solutions);
        var (n, columns) = (a.Shape[^1], b.Shape[^1]);
        var factors = new T[n * n];
        for (var i = 0; n > 0 && i < a.Size / (n * n); i++)
        {
            a.Elements<T>().Slice(i * n * n, n * n).CopyTo(factors);
            if (!LuSolve.Run(n, columns, factors, solutions.Slice(i * n * columns, n * columns)))
            {
                throw new SingularMatrixException(
                    $"Solve: the matrix{(a.Rank == 2 ? "" : $" number {i}")} of shape ({n}, {n}) is singular, so the system has no single solution. "
                    + "Check the model, or add a small multiple of Tensor.Eye to regularise it.");
            }
        }

        return x;
    }
}
