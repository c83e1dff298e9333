namespace Fluxion;

/// <content>Numbers.</content>
public static partial class Losses
{
    /// <summary>(x − t)², element by element; its mean is over all elements, as PyTorch's mse_loss.</summary>
    /// <param name="prediction">The predictions x.</param>
    /// <param name="target">The targets t, of the same shape.</param>
    /// <param name="reduction">What becomes of the squares.</param>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    public static Tensor MeanSquare(Tensor prediction, Tensor target, Reduction reduction = Reduction.Mean)
    {
        ArgumentNullException.ThrowIfNull(prediction);
        ArgumentNullException.ThrowIfNull(target);
        CheckSame("MeanSquare", prediction, target);
        return Reduce((prediction - target).Square(), reduction);
    }
}
