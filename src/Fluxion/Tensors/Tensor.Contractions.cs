namespace Fluxion;

/// <content>Products of vectors, and of tensors along chosen axes.</content>
public abstract partial class Tensor
{
    /// <summary>The inner product Σ xᵢ yᵢ of two vectors.</summary>
    /// <param name="other">The other vector.</param>
    /// <exception cref="ShapeException">One is no vector, or they have different lengths.</exception>
    public Tensor Dot(Tensor other) => Rank == 1 && other.Rank == 1
        ? Inner(other)
        : throw new ShapeException($"Dot: needs two vectors, but got {Shape} and {other.Shape}; use MatMul for matrices, Inner or VecDot along the last axes.");

    /// <summary>The inner product of all elements of two tensors in row-major order, whatever their shapes.</summary>
    /// <param name="other">A tensor of as many elements.</param>
    /// <exception cref="ShapeException">The numbers of elements differ.</exception>
    public Tensor VDot(Tensor other) => Size == other.Size
        ? Reshape(Size).Inner(other.Reshape(Size))
        : throw new ShapeException($"VDot: {Shape} has {Size} elements and {other.Shape} has {other.Size}; they must be as many.");

    /// <summary>Inner products along one axis; the others broadcast.</summary>
    /// <param name="other">The other vectors.</param>
    /// <param name="axis">The axis that both have and the result lacks, counted in the broadcast shape.</param>
    /// <exception cref="ShapeException">The shapes do not broadcast, or the axis has different extents.</exception>
    public Tensor VecDot(Tensor other, int axis = -1) => (this * other).Sum(axis);

    /// <summary>Inner products of all pairs of vectors along the last axes, (…, n) by (———, n) to (…, ———). A scalar multiplies.</summary>
    /// <param name="other">The other vectors.</param>
    /// <exception cref="ShapeException">The last axes have different extents.</exception>
    public Tensor Inner(Tensor other) => Rank == 0 || other.Rank == 0 ? this * other : TensorDot(other, [-1], [-1]);

    /// <summary>All products xᵢ yⱼ, (m, n), of the elements of two tensors in row-major order.</summary>
    /// <param name="other">The tensor whose elements go along the columns.</param>
    public Tensor Outer(Tensor other) => Reshape(Size, 1) * other.Reshape(1, other.Size);

    /// <summary>The sum of products over the last axes of this tensor and as many first axes of another.</summary>
    /// <param name="other">The other tensor.</param>
    /// <param name="axes">How many axes to sum over; with 0 it is the tensor product.</param>
    /// <exception cref="ShapeException">A tensor has fewer axes, or their extents differ.</exception>
    public Tensor TensorDot(Tensor other, int axes = 2)
    {
        if (axes < 0 || axes > Rank || axes > other.Rank)
        {
            throw new ShapeException($"TensorDot: {axes} axes to sum over, but the tensors have shapes {Shape} and {other.Shape}.");
        }

        return TensorDot(other, [.. Enumerable.Range(Rank - axes, axes)], [.. Enumerable.Range(0, axes)]);
    }

    /// <summary>The sum of products over pairs of axes. The result has the rest of this tensor's axes, then the rest of the other's.</summary>
    /// <param name="other">The other tensor.</param>
    /// <param name="axes">Axes of this tensor.</param>
    /// <param name="otherAxes">For each of them, the axis of the other tensor that runs together with it.</param>
    /// <exception cref="ShapeException">There are not as many, one is named twice, or the extents of a pair differ.</exception>
    public Tensor TensorDot(Tensor other, ReadOnlySpan<int> axes, ReadOnlySpan<int> otherAxes) =>
        EinsumContraction.OverAxes(this, axes, other, otherAxes);

    /// <summary>
    /// The Kronecker product: every element of this tensor times the whole of the other, as blocks. Of fewer axes counts as having first
    /// axes of extent 1.
    /// </summary>
    /// <param name="other">What each block is a multiple of.</param>
    public Tensor Kronecker(Tensor other)
    {
        var rank = Math.Max(Rank, other.Rank);
        var (a, b, joined) = (new int[2 * rank], new int[2 * rank], new int[rank]);
        for (var axis = 0; axis < rank; axis++)
        {
            var (own, others) = (axis - rank + Rank, axis - rank + other.Rank);
            (a[2 * axis], b[2 * axis]) = (own < 0 ? 1 : Shape[own], 1);
            (a[(2 * axis) + 1], b[(2 * axis) + 1]) = (1, others < 0 ? 1 : other.Shape[others]);
            joined[axis] = a[2 * axis] * b[(2 * axis) + 1];
        }

        return (Reshape(a) * other.Reshape(b)).Reshape(joined);
    }

    /// <summary>The cross product of vectors of three numbers; other axes broadcast.</summary>
    /// <param name="other">The right factor.</param>
    /// <param name="axis">The axis of extent 3, in both tensors.</param>
    /// <exception cref="ShapeException">The axis has another extent, or the shapes do not broadcast.</exception>
    public Tensor Cross(Tensor other, int axis = -1)
    {
        var (own, others) = (Axis.Resolve("Cross", axis, Shape), Axis.Resolve("Cross", axis, other.Shape));
        if (Shape[own] != 3 || other.Shape[others] != 3)
        {
            throw new ShapeException($"Cross: needs 3 numbers along axis {axis}, but got shapes {Shape} and {other.Shape}.");
        }

        // Component i is x(i+1) y(i+2) − x(i+2) y(i+1), with numbers that go round.
        static Tensor Turned(Tensor x, int axis, int by) => Concatenate([x.Slice(axis, by, 3 - by), x.Slice(axis, 0, by)], axis);
        return (Turned(this, own, 1) * Turned(other, others, 2)) - (Turned(this, own, 2) * Turned(other, others, 1));
    }

    /// <summary>xᵀ Wₖ y for each matrix Wₖ of this tensor W of shape (k, m, n): vectors (…, m) and (…, n) give (…, k).</summary>
    /// <param name="left">x.</param>
    /// <param name="right">y; the axes before the last broadcast with those of x.</param>
    /// <exception cref="ShapeException">W has not three axes, or the vectors do not fit them.</exception>
    public Tensor Bilinear(Tensor left, Tensor right) => Einsum("...m,kmn,...n->...k", left, this, right);

    /// <summary>The product of a chain of matrices in the order of fewest multiply-adds; the first and the last may be vectors.</summary>
    /// <param name="factors">The factors, at least one.</param>
    /// <exception cref="ShapeException">There are none, one is no matrix, or neighbours do not fit.</exception>
    public static Tensor MultiDot(params ReadOnlySpan<Tensor> factors) => MatrixChain.Multiply(factors.ToArray());
}
