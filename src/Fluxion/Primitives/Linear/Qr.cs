using System.Numerics;
using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>
/// A = Q R of matrices (…, m, n) with m ≥ n. Derivatives after S. Walter and L. Lehmann, Algorithmic differentiation of linear algebra
/// functions (2010), and H.-J. Liao et al., Differentiable programming tensor networks (2019). They ask for full rank. Wide matrices are
/// made from square ones (<see cref="Decompositions"/>).
/// </summary>
internal sealed class Qr : TuplePrimitive
{
    internal static Qr Instance { get; } = new();

    internal override TensorType[] InferAll(ReadOnlySpan<Tensor> inputs)
    {
        Decompositions.Check(Name, inputs[0]);
        var (batch, n) = (SquareMatrix.BatchOf(inputs[0].Shape), inputs[0].Shape[^1]);
        return [inputs[0].Type, new TensorType(inputs[0].DType, Shape.Create([.. batch.Extents, n, n]))];
    }

    internal override void EvaluateAll(ReadOnlySpan<Tensor> x, ReadOnlySpan<TensorType> types, Span<Tensor> y)
    {
        var a = ((DenseTensor)x[0]).Contiguous();
        (y[0], y[1]) = a.DType == DType.Float32 ? Run<float>(a, types) : Run<double>(a, types);
        GC.KeepAlive(a);
    }

    // With C = Qᵀ dA R⁻¹ and Ω antisymmetric with C's lower triangle: dR = (C − Ω) R,  dQ = dA R⁻¹ − Q (C − Ω)
    protected override Tensor?[] JvpAll(ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor[] y)
    {
        if (dx[0] is not { } dA)
        {
            return [null, null];
        }

        var (q, r) = (y[0], y[1]);
        var right = SquareMatrix.Transposed(r.SolveTriangular(SquareMatrix.Transposed(dA), lower: false, transposed: true));
        var c = SquareMatrix.Transposed(q).MatMul(right);
        var upper = c.Triu() + SquareMatrix.Transposed(c.Tril(-1));
        return [right - q.MatMul(upper), upper.MatMul(r)];
    }

    // Ā = (Q̄ + Q M) R⁻ᵀ, where M is symmetric with the lower triangle of R R̄ᵀ − Q̄ᵀ Q
    protected override Tensor?[] VjpAll(Tensor?[] yBar, ReadOnlySpan<Tensor> x, Tensor[] y, ReadOnlySpan<bool> wanted)
    {
        var (q, r) = (y[0], y[1]);
        var fromR = yBar[1] is { } rBar ? r.MatMul(SquareMatrix.Transposed(rBar)) : null;
        var fromQ = yBar[0] is { } qBar ? -SquareMatrix.Transposed(qBar).MatMul(q) : null;
        if (Flow.Sum(fromR, fromQ) is not { } m)
        {
            return [null];
        }

        var sum = Flow.Sum(yBar[0], q.MatMul(m.Tril() + SquareMatrix.Transposed(m.Tril(-1))))!;
        return [SquareMatrix.Transposed(r.SolveTriangular(SquareMatrix.Transposed(sum), lower: false))];
    }

    protected override Tensor[] BatchAll(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) => ApplyAll(x);

    private static (DenseTensor Q, DenseTensor R) Run<T>(DenseTensor a, ReadOnlySpan<TensorType> types)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (q, r) = (DenseTensor.Create<T>(types[0].Shape, out var left), DenseTensor.Create<T>(types[1].Shape, out var right));
        QrFactor.Run(SquareMatrix.CountOf(a.Shape), a.Shape[^2], a.Shape[^1], a.Elements<T>(), left, right);
        return (q, r);
    }
}
