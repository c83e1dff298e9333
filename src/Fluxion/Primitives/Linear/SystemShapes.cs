namespace Fluxion.Primitives;

/// <summary>What operations on systems A X = B ask of the shapes (…, n, n) and (…, n, k), and how they take a batch.</summary>
internal static class SystemShapes
{
    internal static TensorType Infer(string operation, Tensor a, Tensor b)
    {
        Require.SameDType(operation, a, b);
        SquareMatrix.Check(operation, a);
        return b.Shape[^2] == a.Shape[^1]
            ? b.Type
            : throw new ShapeException($"{operation}: a matrix of shape {a.Shape} needs right-hand sides with {a.Shape[^1]} rows, but they have shape {b.Shape}.");
    }

    /// <summary>A batch of right-hand sides for one matrix stands side by side as more columns; otherwise both have the batch.</summary>
    internal static Tensor Batch(Func<Tensor, Tensor, Tensor> solve, ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size)
    {
        var (a, b) = (x[0], x[1]);
        if (batched[0] || a.Rank > 2)
        {
            return solve(Batching.All(a, batched[0], size), Batching.All(b, batched[1], size));
        }

        var (n, k) = (b.Shape[1], b.Shape[2]);
        return solve(a, b.SwapAxes(0, 1).Reshape(n, size * k)).Reshape(n, size, k).SwapAxes(0, 1);
    }

    /// <summary>Calls an operation of two operands of equal batches on operands whose batches broadcast; B may be one vector.</summary>
    internal static Tensor Broadcast(string operation, Primitive primitive, Tensor a, Tensor b)
    {
        if (b.Rank == 1)
        {
            return Broadcast(operation, primitive, a, b.ExpandDims(1)).Squeeze(-1);
        }

        if (b.Rank == 0)
        {
            throw new ShapeException($"{operation}: the right-hand side is a scalar; it needs {(a.Rank < 1 ? "rows" : $"{a.Shape[^1]} rows")}, as a vector or as columns.");
        }

        if (a.Rank < 2 || (a.Rank == 2 && b.Rank == 2))
        {
            return primitive.Apply(a, b);
        }

        var batch = Broadcasting.Join(operation, SquareMatrix.BatchOf(a.Shape), SquareMatrix.BatchOf(b.Shape));
        return primitive.Apply(a.BroadcastTo([.. batch, a.Shape[^2], a.Shape[^1]]), b.BroadcastTo([.. batch, b.Shape[^2], b.Shape[^1]]));
    }
}
