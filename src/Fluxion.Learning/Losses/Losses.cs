namespace Fluxion;

/// <summary>How far predictions are from what was wanted. Classes lie along the last axis, samples along the others.</summary>
public static class Losses
{
    /// <summary>
    /// −Σ p log softmax(x), the cross-entropy of logits, in one piece that stays finite for logits of any size. With
    /// <see cref="Reduction.Sum"/> its gradients are (Σp) softmax(x) − p and −log softmax(x).
    /// </summary>
    /// <param name="logits">The scores x, not normalised, of shape (…, classes).</param>
    /// <param name="target">Probabilities p of the same shape and element type, or integer labels of shape (…).</param>
    /// <param name="reduction">What becomes of the losses of a batch.</param>
    /// <exception cref="ShapeException">The shapes do not belong together, or a label names no class.</exception>
    public static Tensor CrossEntropy(Tensor logits, Tensor target, Reduction reduction = Reduction.Mean)
    {
        ArgumentNullException.ThrowIfNull(logits);
        ArgumentNullException.ThrowIfNull(target);
        return Reduce(logits.SoftmaxCrossEntropy(target), reduction);
    }

    /// <summary>
    /// −Σ p q, the negative log-likelihood, where q holds logarithms of probabilities. With <see cref="Reduction.Sum"/> its gradients are
    /// −p and −q. Behind Softmax and Log it ends in NaN for large logits: use <see cref="CrossEntropy"/> on logits, or LogSoftmax.
    /// </summary>
    /// <param name="logProbabilities">The logarithms q, of shape (…, classes).</param>
    /// <param name="target">Probabilities p of the same shape and element type, or integer labels of shape (…).</param>
    /// <param name="reduction">What becomes of the losses of a batch.</param>
    /// <exception cref="ShapeException">The shapes do not belong together, or a label names no class.</exception>
    public static Tensor NegativeLogLikelihood(Tensor logProbabilities, Tensor target, Reduction reduction = Reduction.Mean)
    {
        ArgumentNullException.ThrowIfNull(logProbabilities);
        ArgumentNullException.ThrowIfNull(target);
        var labelled = target.DType is DType.Int32 or DType.Int64;
        Check(logProbabilities, target, labelled);

        // A label chooses: 0 · −∞ is not to make NaN of the classes that are not meant.
        var chosen = labelled
            ? Tensor.Where(target.OneHot(logProbabilities.Shape[^1], DType.Bool), logProbabilities, 0)
            : target * logProbabilities;
        return Reduce(-chosen.Sum(axis: -1), reduction);
    }

    private static void Check(Tensor logProbabilities, Tensor target, bool labelled)
    {
        var shape = logProbabilities.Shape;
        if (shape.Rank == 0 || !target.Shape.SequenceEqual(labelled ? shape.Take(shape.Rank - 1) : shape))
        {
            throw new ShapeException($"NegativeLogLikelihood: log-probabilities of shape {shape} need one label a row or probabilities of the same shape, but the target is {target.Type}.");
        }
    }

    private static Tensor Reduce(Tensor losses, Reduction reduction) => reduction switch
    {
        Reduction.Mean => losses.Mean(),
        Reduction.Sum => losses.Sum(),
        Reduction.None => losses,
        _ => throw new ArgumentOutOfRangeException(nameof(reduction), reduction, "Losses: there is no such reduction."),
    };
}
