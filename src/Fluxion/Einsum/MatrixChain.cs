namespace Fluxion;

/// <summary>A chain of matrices multiplied in the order of fewest multiply-adds, found for all parts of the chain, short ones first.</summary>
internal static class MatrixChain
{
    internal static Tensor Multiply(Tensor[] factors)
    {
        for (var i = 0; i < factors.Length; i++)
        {
            var atEnd = i == 0 || i == factors.Length - 1;
            if (factors[i].Rank != 2 && !(atEnd && factors[i].Rank == 1))
            {
                throw new ShapeException($"MultiDot: factor {i} has shape {factors[i].Shape}; all must be matrices, save that the first and the last may be vectors.");
            }
        }

        if (factors.Length == 0)
        {
            throw new ShapeException("MultiDot: needs at least one factor.");
        }

        var splits = Splits([.. factors.Select(RowsOf), ColumnsOf(factors[^1])]);
        return Part(factors, splits, 0, factors.Length - 1);
    }

    // A vector in front is a row, one at the end a column; a chain of one vector is that vector.
    private static int RowsOf(Tensor factor, int place) => factor.Rank == 2 || place > 0 ? factor.Shape[0] : 1;

    private static int ColumnsOf(Tensor factor) => factor.Rank == 2 ? factor.Shape[1] : 1;

    // For factors i to j, after which one to cut. Factor i is sizes[i] by sizes[i + 1].
    private static int[,] Splits(int[] sizes)
    {
        var n = sizes.Length - 1;
        var (costs, splits) = (new double[n, n], new int[n, n]);
        for (var length = 2; length <= n; length++)
        {
            for (var i = 0; i + length <= n; i++)
            {
                var j = i + length - 1;
                costs[i, j] = double.PositiveInfinity;
                for (var cut = i; cut < j; cut++)
                {
                    var cost = costs[i, cut] + costs[cut + 1, j] + ((double)sizes[i] * sizes[cut + 1] * sizes[j + 1]);
                    if (cost < costs[i, j])
                    {
                        (costs[i, j], splits[i, j]) = (cost, cut);
                    }
                }
            }
        }

        return splits;
    }

    private static Tensor Part(Tensor[] factors, int[,] splits, int first, int last) => first == last
        ? factors[first]
        : Part(factors, splits, first, splits[first, last]).MatMul(Part(factors, splits, splits[first, last] + 1, last));
}
