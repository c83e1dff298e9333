using System.Numerics;
using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>P A = L U of each matrix of a dense tensor, kept so that several operations can share it.</summary>
internal sealed class LuFactors
{
    private readonly DenseTensor _factors;
    private readonly int[] _pivots;
    private readonly int[] _zeros;

    private LuFactors(DenseTensor source, DenseTensor factors, int[] pivots, int[] zeros) =>
        (Source, _factors, _pivots, _zeros) = (source, factors, pivots, zeros);

    /// <summary>What was factored.</summary>
    internal DenseTensor Source { get; }

    internal int Count => _zeros.Length;

    internal int Order => Source.Shape[^1];

    internal static LuFactors Of(DenseTensor a) => a.DType == DType.Float32 ? Of<float>(a) : Of<double>(a);

    /// <summary>The factors of one matrix: U on and above the diagonal, L below it.</summary>
    internal ReadOnlySpan<T> Matrix<T>(int number)
        where T : unmanaged => _factors.Elements<T>().Slice(number * Order * Order, Order * Order);

    internal ReadOnlySpan<int> Pivots(int number) => _pivots.AsSpan(number * Order, Order);

    internal bool IsSingular(int number) => _zeros[number] < Order;

    /// <summary>X with op(A) X = B.</summary>
    /// <exception cref="SingularMatrixException">A matrix has no inverse.</exception>
    internal DenseTensor Solve(string operation, DenseTensor b, bool transposed)
    {
        for (var i = 0; i < Count; i++)
        {
            if (IsSingular(i))
            {
                throw new SingularMatrixException(
                    $"{operation}: {SquareMatrix.Which(Source.Shape, i)} is singular: its column {_zeros[i]} depends on those before it. "
                    + "Check the model, or add a small multiple of Tensor.Eye to regularise it.");
            }
        }

        return b.DType == DType.Float32 ? Solve<float>(b, transposed) : Solve<double>(b, transposed);
    }

    private static LuFactors Of<T>(DenseTensor a)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (n, count, packed) = (a.Shape[^1], SquareMatrix.CountOf(a.Shape), a.Contiguous());
        var factors = DenseTensor.Create<T>(a.Shape, out var elements);
        packed.Elements<T>().CopyTo(elements);
        var (pivots, zeros) = (new int[count * n], new int[count]);
        LuFactor.Run(count, n, elements, pivots, zeros);
        GC.KeepAlive(packed);
        GC.KeepAlive(factors);
        return new LuFactors(a, factors, pivots, zeros);
    }

    private DenseTensor Solve<T>(DenseTensor b, bool transposed)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        b = b.Contiguous();
        var x = DenseTensor.Create<T>(b.Shape, out var solutions);
        b.Elements<T>().CopyTo(solutions);
        LuSolve.Run(Count, Order, b.Shape[^1], _factors.Elements<T>(), _pivots, transposed, solutions);
        GC.KeepAlive(b);
        GC.KeepAlive(_factors);
        return x;
    }
}
