namespace Fluxion;

/// <content>Functions over axes. Left out, the axis means all of them.</content>
public abstract partial class Tensor
{
    /// <summary>The sum, in a fixed pairwise order: the same bits on any number of threads.</summary>
    /// <param name="axis">The axes to sum over; all where left out.</param>
    /// <param name="keepDims">Whether to keep them with extent 1.</param>
    public Tensor Sum(Axes axis = default, bool keepDims = false)
    {
        var axes = axis.Resolve("Sum", Shape);
        return axes.Length == 0 ? this : new Primitives.Sum(axes, keepDims).Apply(this);
    }

    /// <summary>The arithmetic mean.</summary>
    /// <param name="axis">The axes to average over; all where left out.</param>
    /// <param name="keepDims">Whether to keep them with extent 1.</param>
    public Tensor Mean(Axes axis = default, bool keepDims = false)
    {
        Primitives.Require.Floating("Mean", this);
        var sum = Sum(axis, keepDims);
        return sum / ((double)Size / Math.Max(1, sum.Size));
    }

    /// <summary>The largest element; NaN where there is one. Elements that share it share the derivative evenly.</summary>
    /// <param name="axis">The axes to search; all where left out.</param>
    /// <param name="keepDims">Whether to keep them with extent 1.</param>
    public Tensor Max(Axes axis = default, bool keepDims = false) => new Primitives.Max(axis.Resolve("Max", Shape), keepDims).Apply(this);

    /// <summary>The smallest element; NaN where there is one. Elements that share it share the derivative evenly.</summary>
    /// <param name="axis">The axes to search; all where left out.</param>
    /// <param name="keepDims">Whether to keep them with extent 1.</param>
    public Tensor Min(Axes axis = default, bool keepDims = false) => new Primitives.Min(axis.Resolve("Min", Shape), keepDims).Apply(this);

    /// <summary>The product. An element's derivative is the product of the others, right also where elements are 0.</summary>
    /// <param name="axis">The axes to multiply over; all where left out.</param>
    /// <param name="keepDims">Whether to keep them with extent 1.</param>
    public Tensor Product(Axes axis = default, bool keepDims = false) => new Primitives.Product(axis.Resolve("Product", Shape), keepDims).Apply(this);

    /// <summary>The index of the largest element along an axis, the first of equals, as int64; of the first NaN where there is one.</summary>
    /// <param name="axis">The axis, which the result lacks.</param>
    /// <param name="keepDims">Whether to keep it with extent 1.</param>
    public Tensor ArgMax(int axis = -1, bool keepDims = false) => new Primitives.ArgMax(Axis.Resolve("ArgMax", axis, Shape), keepDims).Apply(this);

    /// <summary>The index of the smallest element along an axis, the first of equals, as int64; of the first NaN where there is one.</summary>
    /// <param name="axis">The axis, which the result lacks.</param>
    /// <param name="keepDims">Whether to keep it with extent 1.</param>
    public Tensor ArgMin(int axis = -1, bool keepDims = false) => new Primitives.ArgMin(Axis.Resolve("ArgMin", axis, Shape), keepDims).Apply(this);

    /// <summary>How many elements are not 0, as int64; NaN counts, and so does a truth.</summary>
    /// <param name="axis">The axes to count over; all where left out.</param>
    /// <param name="keepDims">Whether to keep them with extent 1.</param>
    public Tensor CountNonzero(Axes axis = default, bool keepDims = false) => Cast(DType.Bool).Cast(DType.Int64).Sum(axis, keepDims);

    /// <summary>Whether some element is true, or not 0; false of nothing.</summary>
    /// <param name="axis">The axes to search; all where left out.</param>
    /// <param name="keepDims">Whether to keep them with extent 1.</param>
    public Tensor Any(Axes axis = default, bool keepDims = false) => CountNonzero(axis, keepDims) > 0;

    /// <summary>Whether all elements are true, or not 0; true of nothing.</summary>
    /// <param name="axis">The axes to search; all where left out.</param>
    /// <param name="keepDims">Whether to keep them with extent 1.</param>
    public Tensor All(Axes axis = default, bool keepDims = false)
    {
        var count = CountNonzero(axis, keepDims);
        return count.EqualTo(count.Size == 0 ? 0 : Size / count.Size);
    }

    /// <summary>eˣ / Σ eˣ along an axis: positive, and of sum 1.</summary>
    /// <param name="axis">The axis.</param>
    public Tensor Softmax(int axis = -1) => AlongLast("Softmax", axis, Primitives.Softmax.Instance);

    /// <summary>The logarithm of the softmax, finite also where the softmax is 0.</summary>
    /// <param name="axis">The axis.</param>
    public Tensor LogSoftmax(int axis = -1) => AlongLast("LogSoftmax", axis, Primitives.LogSoftmax.Instance);

    /// <summary>
    /// log Σ eˣ without overflow: −∞ where all elements are −∞, from which no derivative flows, and ∞ where one is ∞, to which all of it flows.
    /// </summary>
    /// <param name="axis">The axes to sum over; all where left out.</param>
    /// <param name="keepDims">Whether to keep them with extent 1.</param>
    public Tensor LogSumExp(Axes axis = default, bool keepDims = false)
    {
        var axes = axis.Resolve("LogSumExp", Shape);
        return Primitives.LogSumExp.Instance.Apply(Primitives.AxisRows.Of(this, axes)).Reshape(Primitives.AxisGroups.Reduced(Shape, axes, keepDims).Extents);
    }

    /// <summary>
    /// −Σ p log softmax(x) along the last axis, in one numerically safe piece; this tensor holds the logits x. Its gradients are
    /// (Σp) softmax(x) − p and −log softmax(x).
    /// </summary>
    /// <param name="target">Probabilities p of this shape, or integer labels of this shape without its last axis.</param>
    public Tensor SoftmaxCrossEntropy(Tensor target) => target.DType.IsInteger()
        ? Primitives.SoftmaxCrossEntropyOfLabels.Instance.Apply(this, target)
        : Primitives.SoftmaxCrossEntropy.Instance.Apply(this, target);

    // Row kernels work along the last axis; another one is brought there and back.
    private Tensor AlongLast(string operation, int axis, Primitive primitive)
    {
        axis = Rank == 0 ? -1 : Axis.Resolve(operation, axis, Shape);
        return axis < 0 || axis == Rank - 1 ? primitive.Apply(this) : primitive.Apply(SwapAxes(axis, -1)).SwapAxes(axis, -1);
    }
}
