using System.Numerics;
using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>
/// A = P L U of square matrices (…, n, n), with row pivots. Derivatives after F. de Hoog, R. Anderssen and M. Lukas, Differentiation of
/// matrix functionals using triangular factorization (2011), with P constant. They ask for an inverse.
/// </summary>
internal sealed class Lu : TuplePrimitive
{
    internal static Lu Instance { get; } = new();

    internal override TensorType[] InferAll(ReadOnlySpan<Tensor> inputs)
    {
        SquareMatrix.Check(Name, inputs[0]);
        return [inputs[0].Type, inputs[0].Type, inputs[0].Type];
    }

    internal override void EvaluateAll(ReadOnlySpan<Tensor> x, ReadOnlySpan<TensorType> types, Span<Tensor> y) =>
        (y[0], y[1], y[2]) = x[0].DType == DType.Float32 ? Run<float>((DenseTensor)x[0]) : Run<double>((DenseTensor)x[0]);

    // With M = L⁻¹ Pᵀ dA U⁻¹: dL = L tril(M, −1),  dU = triu(M) U
    protected override Tensor?[] JvpAll(ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor[] y)
    {
        if (dx[0] is not { } dA)
        {
            return [null, null, null];
        }

        var (p, l, u) = (y[0], y[1], y[2]);
        var left = l.SolveTriangular(SquareMatrix.Transposed(p).MatMul(dA), unitDiagonal: true);
        var m = SquareMatrix.Transposed(u.SolveTriangular(SquareMatrix.Transposed(left), lower: false, transposed: true));
        return [null, l.MatMul(m.Tril(-1)), m.Triu().MatMul(u)];
    }

    // Ā = P L⁻ᵀ (tril(Lᵀ L̄, −1) + triu(Ū Uᵀ)) U⁻ᵀ
    protected override Tensor?[] VjpAll(Tensor?[] yBar, ReadOnlySpan<Tensor> x, Tensor[] y, ReadOnlySpan<bool> wanted)
    {
        var (p, l, u) = (y[0], y[1], y[2]);
        var lower = yBar[1] is { } lBar ? SquareMatrix.Transposed(l).MatMul(lBar).Tril(-1) : null;
        var upper = yBar[2] is { } uBar ? uBar.MatMul(SquareMatrix.Transposed(u)).Triu() : null;
        if (Flow.Sum(lower, upper) is not { } inner)
        {
            return [null];
        }

        var left = l.SolveTriangular(inner, transposed: true, unitDiagonal: true);
        return [p.MatMul(SquareMatrix.Transposed(u.SolveTriangular(SquareMatrix.Transposed(left), lower: false)))];
    }

    protected override Tensor[] BatchAll(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) => ApplyAll(x);

    private static (DenseTensor P, DenseTensor L, DenseTensor U) Run<T>(DenseTensor a)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using var room = Workspace.Open();
        var factors = LuSpans<T>.Of(a, room);
        var size = factors.Order * factors.Order;
        var p = DenseTensor.Create<T>(a.Shape, out var order);
        var l = DenseTensor.Create<T>(a.Shape, out var lower);
        var u = DenseTensor.Create<T>(a.Shape, out var upper);
        for (var i = 0; i < factors.Count; i++)
        {
            LuParts.Split(
                factors.Order, factors.Matrix(i), factors.Pivots(i), order.Slice(i * size, size), lower.Slice(i * size, size), upper.Slice(i * size, size));
        }

        return (p, l, u);
    }
}
