using System.Numerics;
using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>
/// X with A X = B or Aᵀ X = B, for square matrices A (…, n, n) and right-hand sides B (…, n, k). What reverse mode records keeps the
/// factors, so that the way back needs no second elimination. Derivatives after M. Giles, Collected matrix derivative results (2008).
/// </summary>
internal sealed class Solve(bool transposed, LuFactors? factors = null) : Primitive
{
    internal static Solve Instance { get; } = new(transposed: false);

    internal override string Parameters => transposed ? "transposed" : "";

    // With factors it belongs to the one matrix that it was recorded with.
    internal override object? Identity => factors is null ? transposed : null;

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs) => SystemShapes.Infer(Name, inputs[0], inputs[1]);

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type) => type.DType == DType.Float32
        ? Run<float>((DenseTensor)inputs[0], (DenseTensor)inputs[1])
        : Run<double>((DenseTensor)inputs[0], (DenseTensor)inputs[1]);

    // op(A) dX = dB − op(dA) X
    internal override Tensor? Jvp(ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor y)
    {
        var right = dx[0] is { } dA ? -(transposed ? SquareMatrix.Transposed(dA) : dA).MatMul(y) : null;
        return Flow.Sum(right, dx[1]) is { } moved ? Apply(x[0], moved) : null;
    }

    // B̄ = op(A)⁻ᵀ X̄,  Ā = −B̄ Xᵀ, or its transpose
    internal override Tensor Vjp(int input, Tensor yBar, ReadOnlySpan<Tensor> x, Tensor y)
    {
        var bBar = new Solve(!transposed, factors).Apply(x[0], yBar);
        return input == 1 ? bBar : transposed ? -y.MatMul(SquareMatrix.Transposed(bBar)) : -bBar.MatMul(SquareMatrix.Transposed(y));
    }

    internal override (Tensor Output, Primitive Kept) Record(ReadOnlySpan<Tensor> x)
    {
        var kept = factors is null && x[0] is DenseTensor a ? new Solve(transposed, LuFactors.Of(a)) : this;
        return (kept.Apply(x), kept);
    }

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) =>
        SystemShapes.Batch((a, b) => Apply(a, b), x, batched, size);

    internal override IndexSets? Dependence(ReadOnlySpan<DependenceOperand> x, TensorType type) =>
        IndexSets.Blocks(x, SquareMatrix.CountOf(type.Shape), type.Shape.Size);

    private DenseTensor Run<T>(DenseTensor a, DenseTensor b)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using var room = Workspace.Open();
        var known = factors is not null && ReferenceEquals(factors.Source, a) ? factors.Spans<T>() : LuSpans<T>.Of(a, room);
        var x = DenseTensor.Create<T>(b.Shape, out var solutions);
        StridedCopy.Run(b.Shape.Extents, b.Strided<T>(), solutions);
        known.Solve(Name, b.Shape[^1], transposed, solutions);
        GC.KeepAlive(b);
        GC.KeepAlive(factors);
        return x;
    }
}
