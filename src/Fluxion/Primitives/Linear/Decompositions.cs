namespace Fluxion.Primitives;

/// <summary>What factors of matrices ask for, what their rules share, and what is made of them.</summary>
internal static class Decompositions
{
    internal static void Check(string operation, Tensor a)
    {
        Require.Floating(operation, a);
        if (a.Rank < 2)
        {
            throw new ShapeException($"{operation}: needs matrices in the last two axes, but got shape {a.Shape}.");
        }
    }

    /// <summary>Q and R of matrices of any shape: of wide ones, the first columns decide.</summary>
    internal static (Tensor Q, Tensor R) Qr(Tensor a)
    {
        Check("Qr", a);
        var (m, n) = (a.Shape[^2], a.Shape[^1]);
        if (m >= n)
        {
            var tall = Primitives.Qr.Instance.ApplyAll(a);
            return (tall[0], tall[1]);
        }

        var square = Primitives.Qr.Instance.ApplyAll(a.Slice(-1, 0, m));
        var rest = SquareMatrix.Transposed(square[0]).MatMul(a.Slice(-1, m, n - m));
        return (square[0], Tensor.Concatenate([square[1], rest], -1));
    }

    /// <summary>1 / x, and 0 where x counts as zero: |x| at most <paramref name="least"/>, one number a matrix.</summary>
    internal static Tensor Reciprocal(Tensor x, Tensor least)
    {
        var zero = x.Abs() <= least;
        return Tensor.Where(zero, 0, 1 / Tensor.Where(zero, 1, x));
    }

    /// <summary>Rounding of the largest of k numbers a matrix (…, k), as a factor of matrices: (…, 1, 1).</summary>
    internal static Tensor Rounding(Tensor values, int rows)
    {
        var largest = values.StopGradient().Abs().Max(-1, keepDims: true).ExpandDims(-1);
        return (largest * (rows * UnitOf(values.DType))).StopGradient();
    }

    /// <summary>From one to the next number.</summary>
    internal static double UnitOf(DType dtype) => dtype == DType.Float32 ? 1.1920929e-7 : 2.220446049250313e-16;

    /// <summary>Multiplies each column by its number.</summary>
    internal static Tensor ScaleColumns(Tensor matrix, Tensor numbers) => matrix * numbers.ExpandDims(-2);

    internal static void Found(string operation, Shape shape, int failed)
    {
        if (failed >= 0)
        {
            throw new ConvergenceException(
                $"{operation}: {SquareMatrix.Which(shape, failed)} did not converge. Scale its rows and columns to similar sizes, or use double precision.");
        }
    }
}
