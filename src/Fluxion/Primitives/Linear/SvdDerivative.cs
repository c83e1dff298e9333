namespace Fluxion.Primitives;

/// <summary>How the factors of a singular value decomposition move with the matrix.</summary>
internal static class SvdDerivative
{
    // With P = Uᵀ dA V: dS = diag P,  dU = U (F ∘ (P S + S Pᵀ)) + (I − U Uᵀ) dA V S⁻¹,  dV = V (F ∘ (S P + Pᵀ S)) + (I − V Vᵀ) dAᵀ U S⁻¹
    internal static Tensor?[] Push(Tensor dA, Tensor u, Tensor s, Tensor vt)
    {
        var (ut, v) = (SquareMatrix.Transposed(u), SquareMatrix.Transposed(vt));
        var (right, left) = (dA.MatMul(v), SquareMatrix.Transposed(dA).MatMul(u));
        var p = ut.MatMul(right);
        var (f, columns) = (InverseGaps(s), s.ExpandDims(-2));
        var rows = s.ExpandDims(-1);
        var pt = SquareMatrix.Transposed(p);
        var du = u.MatMul(f * ((p * columns) + (rows * pt)));
        var dv = v.MatMul(f * ((rows * p) + (pt * columns)));
        if (u.Shape[^2] > u.Shape[^1])
        {
            du += Decompositions.ScaleColumns(right - u.MatMul(p), Inverse(s));
        }

        if (v.Shape[^2] > v.Shape[^1])
        {
            dv += Decompositions.ScaleColumns(left - v.MatMul(pt), Inverse(s));
        }

        return [du, p.Diagonal(), SquareMatrix.Transposed(dv)];
    }

    // Ā = U ((F ∘ (Uᵀ Ū − Ūᵀ U)) S + S (F ∘ (Vᵀ V̄ − V̄ᵀ V)) + diag S̄) Vᵀ + (I − U Uᵀ) Ū S⁻¹ Vᵀ + U S⁻¹ V̄ᵀ (I − V Vᵀ)
    internal static Tensor? Pull(Tensor? uBar, Tensor? sBar, Tensor? vtBar, Tensor u, Tensor s, Tensor vt)
    {
        var inner = sBar?.DiagEmbed();
        Tensor? outer = null;
        if (uBar is not null)
        {
            var w = SquareMatrix.Transposed(u).MatMul(uBar);
            inner = Flow.Sum(inner, InverseGaps(s) * (w - SquareMatrix.Transposed(w)) * s.ExpandDims(-2));
            if (u.Shape[^2] > u.Shape[^1])
            {
                outer = Decompositions.ScaleColumns(uBar - u.MatMul(w), Inverse(s)).MatMul(vt);
            }
        }

        if (vtBar is not null)
        {
            var w = vt.MatMul(SquareMatrix.Transposed(vtBar));
            inner = Flow.Sum(inner, s.ExpandDims(-1) * InverseGaps(s) * (w - SquareMatrix.Transposed(w)));
            if (vt.Shape[^1] > vt.Shape[^2])
            {
                outer = Flow.Sum(outer, Decompositions.ScaleColumns(u, Inverse(s)).MatMul(vtBar - SquareMatrix.Transposed(w).MatMul(vt)));
            }
        }

        return Flow.Sum(inner is null ? null : u.MatMul(inner).MatMul(vt), outer);
    }

    private static Tensor Inverse(Tensor s) =>
        s.Shape[^1] == 0 ? s : Decompositions.Reciprocal(s, Decompositions.Rounding(s, s.Shape[^1]).Squeeze(-1));

    // Fᵢⱼ = 1 / (sⱼ² − sᵢ²) without squares, 0 where rounding cannot tell the two apart.
    private static Tensor InverseGaps(Tensor s)
    {
        var k = s.Shape[^1];
        if (k == 0)
        {
            return Tensor.Zeros([.. s.Shape.Extents, k], s.DType);
        }

        var (columns, rows, least) = (s.ExpandDims(-2), s.ExpandDims(-1), Decompositions.Rounding(s, k));
        return Decompositions.Reciprocal(columns - rows, least) * Decompositions.Reciprocal(columns + rows, least);
    }
}
