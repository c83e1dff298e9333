using System.Numerics;
using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>
/// A = U diag(S) Vᵀ, thin, of matrices (…, m, n), with S descending. Derivatives after J. Townsend, Differentiating the singular value
/// decomposition (2016). Vectors of equal values are any basis of their spaces; what turns them into each other counts as zero, and so does
/// what divides by a value of zero.
/// </summary>
internal sealed class Svd : TuplePrimitive
{
    internal static Svd Instance { get; } = new();

    internal override TensorType[] InferAll(ReadOnlySpan<Tensor> inputs)
    {
        Decompositions.Check(Name, inputs[0]);
        var (shape, dtype) = (inputs[0].Shape, inputs[0].DType);
        var (m, n) = (shape[^2], shape[^1]);
        var k = Math.Min(m, n);
        return [Of(m, k), Of(k), Of(k, n)];

        TensorType Of(params int[] extents) => new(dtype, Shape.Create([.. shape.Extents[..^2], .. extents]));
    }

    internal override void EvaluateAll(ReadOnlySpan<Tensor> x, ReadOnlySpan<TensorType> types, Span<Tensor> y) =>
        (y[0], y[1], y[2]) = x[0].DType == DType.Float32 ? Run<float>((DenseTensor)x[0], types) : Run<double>((DenseTensor)x[0], types);

    protected override Tensor?[] JvpAll(ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor[] y) =>
        dx[0] is { } dA ? SvdDerivative.Push(dA, y[0], y[1], y[2]) : [null, null, null];

    protected override Tensor?[] VjpAll(Tensor?[] yBar, ReadOnlySpan<Tensor> x, Tensor[] y, ReadOnlySpan<bool> wanted) =>
        [SvdDerivative.Pull(yBar[0], yBar[1], yBar[2], y[0], y[1], y[2])];

    protected override Tensor[] BatchAll(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) => ApplyAll(x);

    /// <summary>Finds the factors; of the values alone the vectors are empty.</summary>
    /// <exception cref="ConvergenceException">The values of a matrix were not found.</exception>
    internal static void Find<T>(string operation, DenseTensor a, Span<T> left, Span<T> values, Span<T> right)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var packed = a.Contiguous();
        var failed = SvdFactor.Run(SquareMatrix.CountOf(a.Shape), a.Shape[^2], a.Shape[^1], packed.Elements<T>(), left, values, right);
        GC.KeepAlive(packed);
        Decompositions.Found(operation, a.Shape, failed);
    }

    private (DenseTensor U, DenseTensor S, DenseTensor V) Run<T>(DenseTensor a, ReadOnlySpan<TensorType> types)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var u = DenseTensor.Create<T>(types[0].Shape, out var left);
        var s = DenseTensor.Create<T>(types[1].Shape, out var values);
        var v = DenseTensor.Create<T>(types[2].Shape, out var right);
        Find(Name, a, left, values, right);
        return (u, s, v);
    }
}
