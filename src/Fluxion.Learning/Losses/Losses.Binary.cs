namespace Fluxion;

/// <content>Yes or no.</content>
public static partial class Losses
{
    // PyTorch's bound: e⁻¹⁰⁰ stands for an impossibility, so that one wrong certainty does not make the whole batch infinite.
    private const double LeastLogarithm = -100;

    /// <summary>
    /// −(t log p + (1 − t) log(1 − p)), element by element, from probabilities. As in PyTorch logarithms are not below −100, and where that
    /// bound holds the gradient is 0: a wrong certainty is not unlearnt. Prefer <see cref="BinaryCrossEntropyOfLogits"/> where there are logits.
    /// </summary>
    /// <param name="probabilities">The probabilities p of yes, 0 to 1.</param>
    /// <param name="target">The targets t, 0 to 1, of the same shape and element type.</param>
    /// <param name="reduction">What becomes of the losses.</param>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    public static Tensor BinaryCrossEntropy(Tensor probabilities, Tensor target, Reduction reduction = Reduction.Mean)
    {
        ArgumentNullException.ThrowIfNull(probabilities);
        ArgumentNullException.ThrowIfNull(target);
        CheckSame("BinaryCrossEntropy", probabilities, target);
        var yes = Tensor.Maximum(probabilities.Log(), LeastLogarithm);
        var no = Tensor.Maximum((1 - probabilities).Log(), LeastLogarithm);
        return Reduce(-((target * yes) + ((1 - target) * no)), reduction);
    }

    /// <summary>
    /// −(t log σ(x) + (1 − t) log(1 − σ(x))), element by element, from logits: finite for logits of any size, with the gradient σ(x) − t.
    /// It is the cross-entropy of two classes with the logits x and 0.
    /// </summary>
    /// <param name="logits">The logits x of yes.</param>
    /// <param name="target">The targets t, 0 to 1, of the same shape and element type.</param>
    /// <param name="reduction">What becomes of the losses.</param>
    /// <param name="positiveWeight">What a yes counts beside a no, to balance yes that are rare.</param>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    public static Tensor BinaryCrossEntropyOfLogits(Tensor logits, Tensor target, Reduction reduction = Reduction.Mean, double positiveWeight = 1)
    {
        ArgumentNullException.ThrowIfNull(logits);
        ArgumentNullException.ThrowIfNull(target);
        CheckSame("BinaryCrossEntropyOfLogits", logits, target);
        var classes = Tensor.Stack([logits, Tensor.Zeros(logits.Shape, logits.DType)], axis: -1);
        return Reduce(classes.SoftmaxCrossEntropy(Tensor.Stack([positiveWeight == 1 ? target : target * positiveWeight, 1 - target], axis: -1)), reduction);
    }
}
