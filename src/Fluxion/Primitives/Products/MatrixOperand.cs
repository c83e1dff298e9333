namespace Fluxion.Primitives;

/// <summary>A dense tensor as a batch of matrices the way a product reads them: rows or columns side by side, batches evenly apart.</summary>
internal readonly record struct MatrixOperand(DenseTensor Tensor, int Batch, int BatchStride, int Leading, bool IsTransposed, int Columns)
{
    internal static MatrixOperand Of(DenseTensor x) => TryRead(x, out var operand) ? operand : Of(x.Contiguous());

    /// <summary>Whether a product reads it as it lies.</summary>
    internal static bool IsReadable(DenseTensor x) => TryRead(x, out _);

    internal ReadOnlySpan<T> Elements<T>()
        where T : unmanaged => Tensor.ElementsAndGaps<T>();

    private static bool TryRead(DenseTensor x, out MatrixOperand operand)
    {
        var (rows, columns) = (x.Shape[^2], x.Shape[^1]);
        var strides = x.ExplicitStrides();
        var asIs = Reads(strides[^1], strides[^2], columns, rows);
        var transposed = !asIs && Reads(strides[^2], strides[^1], rows, columns);
        if ((!asIs && !transposed) || !TryBatch(x, strides, out var batch, out var batchStride))
        {
            operand = default;
            return false;
        }

        var leading = asIs ? Math.Max(strides[^2], columns) : Math.Max(strides[^1], rows);
        operand = new MatrixOperand(x, batch, batchStride, Math.Max(leading, 1), transposed, columns);
        return true;
    }

    // Elements within a row side by side, rows at least a row apart; what has extent 1 lies well anywhere.
    private static bool Reads(int inner, int outer, int columns, int rows) => (inner == 1 || columns == 1) && (outer >= columns || rows == 1);

    // The batch axes as one: each must continue the one inside it.
    private static bool TryBatch(DenseTensor x, int[] strides, out int batch, out int stride)
    {
        (batch, stride) = (1, 0);
        for (var axis = x.Rank - 3; axis >= 0; axis--)
        {
            if (x.Shape[axis] == 1)
            {
                continue;
            }

            if (batch == 1)
            {
                stride = strides[axis];
            }
            else if (strides[axis] != stride * batch)
            {
                return false;
            }

            batch *= x.Shape[axis];
        }

        return true;
    }
}
