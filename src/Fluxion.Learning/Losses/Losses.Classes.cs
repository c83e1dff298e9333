namespace Fluxion;

/// <content>One class out of several.</content>
public static partial class Losses
{
    /// <summary>
    /// −Σ p log softmax(x), the cross-entropy of logits, in one piece that stays finite for logits of any size. With
    /// <see cref="Reduction.Sum"/> its gradients are (Σp) softmax(x) − p and −log softmax(x).
    /// </summary>
    /// <param name="logits">The scores x, not normalised, of shape (…, classes).</param>
    /// <param name="target">Probabilities p of the same shape and element type, or integer labels of shape (…).</param>
    /// <param name="reduction">What becomes of the losses of a batch.</param>
    /// <param name="smoothing">
    /// The share of every target that is spread over all classes (C. Szegedy and others, 2016), 0 to 1.
    /// </param>
    /// <param name="ignored">
    /// A label, such as −100, whose samples lose nothing and do not count in the mean; where all are ignored the mean is NaN, as in PyTorch.
    /// </param>
    /// <exception cref="ShapeException">The shapes do not belong together, or a label names no class.</exception>
    public static Tensor CrossEntropy(Tensor logits, Tensor target, Reduction reduction = Reduction.Mean, double smoothing = 0, long? ignored = null)
    {
        ArgumentNullException.ThrowIfNull(logits);
        ArgumentNullException.ThrowIfNull(target);
        if (!(smoothing >= 0 && smoothing <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(smoothing), smoothing, "CrossEntropy: the smoothing is a share, 0 to 1.");
        }

        if (!IsLabelled(target))
        {
            return Reduce(logits.SoftmaxCrossEntropy(smoothing == 0 ? target : (target * (1 - smoothing)) + (smoothing / logits.Shape[^1])), reduction);
        }

        var counts = ignored is { } label ? target.NotEqualTo(label) : null;
        var losses = Smoothed(logits, counts is null ? target : Tensor.Where(counts, target, 0), smoothing);
        if (counts is null)
        {
            return Reduce(losses, reduction);
        }

        losses = Tensor.Where(counts, losses, 0);
        return reduction == Reduction.Mean ? losses.Sum() / counts.CountNonzero().Cast(losses.DType) : Reduce(losses, reduction);
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
        var labelled = IsLabelled(target);
        Check(logProbabilities, target, labelled);

        // A label chooses: 0 · −∞ is not to make NaN of the classes that are not meant.
        var chosen = labelled
            ? Tensor.Where(target.OneHot(logProbabilities.Shape[^1], DType.Bool), logProbabilities, 0)
            : target * logProbabilities;
        return Reduce(-chosen.Sum(axis: -1), reduction);
    }

    /// <summary>
    /// Σ over j ≠ y of max(0, sⱼ − s_y + margin), the hinge loss of a multiclass support vector machine (J. Weston and C. Watkins, 1999):
    /// the right class is to lead every other by the margin. Where a lead is exactly the margin the gradient is 0. PyTorch's
    /// multi_margin_loss divides this by the number of classes.
    /// </summary>
    /// <param name="scores">The scores s, of shape (…, classes).</param>
    /// <param name="labels">The right classes y, integers of shape (…).</param>
    /// <param name="margin">How far the right class is to lead.</param>
    /// <param name="reduction">What becomes of the losses of a batch.</param>
    /// <exception cref="ShapeException">The shapes do not belong together, or a label names no class.</exception>
    public static Tensor Hinge(Tensor scores, Tensor labels, double margin = 1, Reduction reduction = Reduction.Mean)
    {
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentNullException.ThrowIfNull(labels);
        CheckLabels("Hinge", scores, labels);
        var isRight = labels.OneHot(scores.Shape[^1], DType.Bool);
        var right = Tensor.Where(isRight, scores, 0).Sum(axis: -1, keepDims: true);
        return Reduce(Tensor.Where(isRight, 0, (scores - right + margin).Relu()).Sum(axis: -1), reduction);
    }

    private static void Check(Tensor logProbabilities, Tensor target, bool labelled)
    {
        var shape = logProbabilities.Shape;
        if (shape.Rank == 0 || !target.Shape.SequenceEqual(labelled ? shape.Take(shape.Rank - 1) : shape))
        {
            throw new ShapeException($"NegativeLogLikelihood: log-probabilities of shape {shape} need one label a row or probabilities of the same shape, but the target is {target.Type}.");
        }
    }

    // What is spread over all classes costs −mean log softmax(x) = log Σ eˣ − mean x.
    private static Tensor Smoothed(Tensor logits, Tensor labels, double smoothing)
    {
        var losses = logits.SoftmaxCrossEntropy(labels);
        return smoothing == 0 ? losses : (losses * (1 - smoothing)) + ((logits.LogSumExp(-1) - logits.Mean(-1)) * smoothing);
    }

    private static bool IsLabelled(Tensor target) => target.DType.IsInteger();

    private static void CheckLabels(string loss, Tensor scores, Tensor labels)
    {
        if (scores.Rank == 0 || !IsLabelled(labels) || !labels.Shape.SequenceEqual(scores.Shape.Take(scores.Rank - 1)))
        {
            throw new ShapeException($"{loss}: scores of {scores.Type} need one integer label a row, but the labels are {labels.Type}.");
        }
    }
}
