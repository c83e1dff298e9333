using System.Numerics;

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

    internal static LuFactors Of(DenseTensor a) => a.DType == DType.Float32 ? Of<float>(a) : Of<double>(a);

    /// <summary>The factors, for as long as this is kept alive.</summary>
    internal LuSpans<T> Spans<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => new(Source.Shape, _factors.Elements<T>(), _pivots, _zeros);

    private static LuFactors Of<T>(DenseTensor a)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var count = SquareMatrix.CountOf(a.Shape);
        var (pivots, zeros) = (new int[count * a.Shape[^1]], new int[count]);
        var factors = DenseTensor.Create<T>(a.Shape, out var elements);
        LuSpans<T>.Of(a, elements, pivots, zeros);
        GC.KeepAlive(factors);
        return new LuFactors(a, factors, pivots, zeros);
    }
}
