using System.Numerics;
using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>
/// The determinant of square matrices (…, n, n). Its derivative is the matrix of cofactors (Jacobi's formula), which singular matrices have
/// as well.
/// </summary>
internal sealed class Determinant : Primitive
{
    internal static Determinant Instance { get; } = new();

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        SquareMatrix.Check(Name, inputs[0]);
        return new TensorType(inputs[0].DType, SquareMatrix.BatchOf(inputs[0].Shape));
    }

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type) => type.DType == DType.Float32
        ? Run<float>((DenseTensor)inputs[0], type.Shape)
        : Run<double>((DenseTensor)inputs[0], type.Shape);

    // dy = ⟨C, dA⟩
    internal override Tensor? Jvp(ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor y) =>
        dx[0] is { } dA ? SquareMatrix.Inner(Cofactor.Instance.Apply(x), dA) : null;

    // Ā = ȳ C
    internal override Tensor Vjp(int input, Tensor yBar, ReadOnlySpan<Tensor> x, Tensor y) => SquareMatrix.Factors(yBar) * Cofactor.Instance.Apply(x);

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) => Apply(x);

    internal override IndexSets? Dependence(ReadOnlySpan<DependenceOperand> x, TensorType type) => IndexSets.Blocks(x, type.Shape.Size, type.Shape.Size);

    private static DenseTensor Run<T>(DenseTensor a, Shape shape)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using var room = Workspace.Open();
        var factors = LuSpans<T>.Of(a, room);
        var y = DenseTensor.Create<T>(shape, out var determinants);
        determinants.Fill(T.One);
        for (var i = 0; i < factors.Count; i++)
        {
            var (significand, exponent) = LuDeterminant.Of(factors.Order, factors.Matrix(i), factors.Pivots(i));
            determinants[i] = T.ScaleB(significand, exponent);
        }

        return y;
    }
}
