namespace Fluxion;

/// <content>Distributions.</content>
public static partial class Losses
{
    /// <summary>
    /// D(p‖q) = Σ p (log p − log q), the divergence of a distribution q from p (S. Kullback and R. Leibler, 1951), where 0 log 0 is 0. The
    /// mean is over the samples: PyTorch's kl_div with batchmean.
    /// </summary>
    /// <param name="logProbabilities">The logarithms log q, of shape (…, classes).</param>
    /// <param name="target">The probabilities p, of the same shape and element type. Where p is 0, p log p counts as constant.</param>
    /// <param name="reduction">What becomes of the divergences of a batch.</param>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    public static Tensor KullbackLeibler(Tensor logProbabilities, Tensor target, Reduction reduction = Reduction.Mean)
    {
        ArgumentNullException.ThrowIfNull(logProbabilities);
        ArgumentNullException.ThrowIfNull(target);
        CheckSame("KullbackLeibler", logProbabilities, target);
        if (target.Rank == 0)
        {
            throw new ShapeException("KullbackLeibler: a distribution has its classes along the last axis, but these are scalars.");
        }

        // What cannot happen is taken out before the product: 0 · −∞ would be NaN.
        var possible = target > 0;
        var lead = Tensor.Where(possible, Tensor.Where(possible, target, 1).Log() - logProbabilities, 0);
        return Reduce((target * lead).Sum(axis: -1), reduction);
    }
}
