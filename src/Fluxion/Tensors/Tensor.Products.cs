namespace Fluxion;

/// <content>Matrix products.</content>
public abstract partial class Tensor
{
    /// <summary>
    /// The matrix product: (m, k) by (k, n) is (m, n). A vector stands as a row on the left and as a column on the right, and its axis falls
    /// away. Axes before the last two are a batch and broadcast.
    /// </summary>
    /// <param name="other">The right factor.</param>
    /// <exception cref="ShapeException">The inner extents differ, the batches do not broadcast, or a factor is a scalar.</exception>
    public Tensor MatMul(Tensor other)
    {
        if (Rank == 0 || other.Rank == 0)
        {
            throw new ShapeException($"MatMul: {Shape} by {other.Shape}: a scalar is no matrix; multiply it with *.");
        }

        if (Rank == 1)
        {
            return ExpandDims(0).MatMul(other) is var row && other.Rank == 1 ? row.Squeeze(0) : row.Squeeze(-2);
        }

        if (other.Rank == 1)
        {
            return MatMul(other.ExpandDims(1)).Squeeze(-1);
        }

        if (Rank == 2 && other.Rank == 2)
        {
            return Primitives.MatMul.Instance.Apply(this, other);
        }

        // One matrix on the right serves a whole batch of rows at once.
        if (other.Rank == 2)
        {
            var rows = Shape.Create(Shape.Extents[..^1]);
            return Reshape(rows.Size, Shape[^1]).MatMul(other).Reshape([.. rows.Extents, other.Shape[^1]]);
        }

        var batch = Broadcasting.Join("MatMul", Shape.Create(Shape.Extents[..^2]), Shape.Create(other.Shape.Extents[..^2]));
        return Primitives.MatMul.Instance.Apply(
            BroadcastTo([.. batch, Shape[^2], Shape[^1]]), other.BroadcastTo([.. batch, other.Shape[^2], other.Shape[^1]]));
    }
}
