using System.Numerics;

namespace Fluxion.Primitives;

/// <summary>
/// X with op(T) X = B for triangular matrices T (…, n, n) and right-hand sides B (…, n, k). Only the named triangle is read, and only it
/// gets a derivative. Derivatives after M. Giles, Collected matrix derivative results (2008).
/// </summary>
internal sealed class TriangularSolve(bool lower, bool transposed, bool unitDiagonal) : Primitive
{
    internal override string Parameters => $"{(lower ? "lower" : "upper")}{(transposed ? ", transposed" : "")}{(unitDiagonal ? ", unit diagonal" : "")}";

    internal override object? Identity => (lower, transposed, unitDiagonal);

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs) => SystemShapes.Infer(Name, inputs[0], inputs[1]);

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type)
    {
        var (t, b) = (((DenseTensor)inputs[0]).Contiguous(), ((DenseTensor)inputs[1]).Contiguous());
        var x = type.DType == DType.Float32 ? Run<float>(t, b) : Run<double>(t, b);
        GC.KeepAlive(t);
        GC.KeepAlive(b);
        return x;
    }

    // op(T) dX = dB − op(dT) X
    internal override Tensor? Jvp(ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor y)
    {
        var right = dx[0] is { } dT ? -(transposed ? SquareMatrix.Transposed(Read(dT)) : Read(dT)).MatMul(y) : null;
        return Flow.Sum(right, dx[1]) is { } moved ? Apply(x[0], moved) : null;
    }

    // B̄ = op(T)⁻ᵀ X̄,  T̄ = the triangle of −B̄ Xᵀ, or of its transpose
    internal override Tensor Vjp(int input, Tensor yBar, ReadOnlySpan<Tensor> x, Tensor y)
    {
        var bBar = new TriangularSolve(lower, !transposed, unitDiagonal).Apply(x[0], yBar);
        return input == 1 ? bBar : -Read(transposed ? y.MatMul(SquareMatrix.Transposed(bBar)) : bBar.MatMul(SquareMatrix.Transposed(y)));
    }

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) =>
        SystemShapes.Batch((a, b) => Apply(a, b), x, batched, size);

    internal override IndexSets? Dependence(ReadOnlySpan<DependenceOperand> x, TensorType type) =>
        IndexSets.Blocks(x, SquareMatrix.CountOf(type.Shape), type.Shape.Size);

    // What of T counts.
    private Tensor Read(Tensor t) => lower ? t.Tril(unitDiagonal ? -1 : 0) : t.Triu(unitDiagonal ? 1 : 0);

    private DenseTensor Run<T>(DenseTensor t, DenseTensor b)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (n, count) = (t.Shape[^1], SquareMatrix.CountOf(t.Shape));
        for (var i = 0; i < count * n && !unitDiagonal; i++)
        {
            if (t.Elements<T>()[(i / n * n * n) + (i % n * (n + 1))] == T.Zero)
            {
                throw new SingularMatrixException(
                    $"{Name}: {SquareMatrix.Which(t.Shape, i / n)} is singular: element {i % n} of its diagonal is 0. Pass unitDiagonal: true if ones were meant.");
            }
        }

        var x = DenseTensor.Create<T>(b.Shape, out var solutions);
        b.Elements<T>().CopyTo(solutions);
        Kernels.TriangularSolve.Run(count, n, b.Shape[^1], t.Elements<T>(), lower, transposed, unitDiagonal, solutions);
        return x;
    }
}
