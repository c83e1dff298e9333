using System.Numerics;
using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>
/// The matrix C of cofactors of square matrices (…, n, n): det(A) A⁻ᵀ where A has an inverse, a column by a row where the rank is n − 1, and
/// zero below. Its own derivatives divide by the determinant and so need an inverse.
/// </summary>
internal sealed class Cofactor : Primitive
{
    internal static Cofactor Instance { get; } = new();

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        SquareMatrix.Check(Name, inputs[0]);
        return inputs[0].Type;
    }

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type) =>
        type.DType == DType.Float32 ? Run<float>((DenseTensor)inputs[0]) : Run<double>((DenseTensor)inputs[0]);

    // dC = ⟨A⁻ᵀ, dA⟩ C − C dAᵀ A⁻ᵀ
    internal override Tensor? Jvp(ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor y)
    {
        if (dx[0] is not { } dA)
        {
            return null;
        }

        var inverse = SquareMatrix.Transposed(x[0].Inverse());
        return (SquareMatrix.Factors(SquareMatrix.Inner(inverse, dA)) * y) - y.MatMul(SquareMatrix.Transposed(dA)).MatMul(inverse);
    }

    // Ā = ⟨C̄, C⟩ A⁻ᵀ − A⁻ᵀ C̄ᵀ C
    internal override Tensor Vjp(int input, Tensor yBar, ReadOnlySpan<Tensor> x, Tensor y)
    {
        var inverse = SquareMatrix.Transposed(x[0].Inverse());
        return (SquareMatrix.Factors(SquareMatrix.Inner(yBar, y)) * inverse) - inverse.MatMul(SquareMatrix.Transposed(yBar)).MatMul(y);
    }

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) => Apply(x);

    internal override IndexSets? Dependence(ReadOnlySpan<DependenceOperand> x, TensorType type) =>
        IndexSets.Blocks(x, SquareMatrix.CountOf(type.Shape), type.Shape.Size);

    private static DenseTensor Run<T>(DenseTensor a)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        a = a.Contiguous();
        using var room = Workspace.Open();
        var factors = LuSpans<T>.Of(a, room);
        var y = DenseTensor.Create<T>(a.Shape, out var cofactors);
        var size = factors.Order * factors.Order;
        for (var i = 0; i < factors.Count; i++)
        {
            var own = cofactors.Slice(i * size, size);
            if (factors.IsSingular(i))
            {
                Cofactors.OfSingular(factors.Order, a.Elements<T>().Slice(i * size, size), own);
            }
            else
            {
                OfRegular(factors, i, own);
            }
        }

        GC.KeepAlive(a);
        return y;
    }

    // The exponent comes last, for the determinant may lie outside the range of numbers where the cofactors do not.
    private static void OfRegular<T>(LuSpans<T> factors, int number, Span<T> cofactors)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var n = factors.Order;
        cofactors.Clear();
        for (var i = 0; i < n; i++)
        {
            cofactors[i * (n + 1)] = T.One;
        }

        LuSolve.Run(1, n, n, factors.Matrix(number), factors.Pivots(number), transposed: true, cofactors);
        var (significand, exponent) = LuDeterminant.Of(n, factors.Matrix(number), factors.Pivots(number));
        foreach (ref var c in cofactors)
        {
            c = T.ScaleB(c * significand, exponent);
        }
    }
}
