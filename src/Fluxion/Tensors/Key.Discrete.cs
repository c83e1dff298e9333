namespace Fluxion;

/// <content>Choices and counts. No derivative flows through what was chosen.</content>
public sealed partial record Key
{
    /// <summary>True with the probabilities given, as bool.</summary>
    /// <param name="probability">The probabilities, from 0 to 1.</param>
    public Tensor Bernoulli(Tensor probability)
    {
        Primitives.Require.Floating("Bernoulli", probability);
        return Uniform(probability.Shape, dtype: probability.DType) < probability;
    }

    /// <summary>True with one probability, as bool.</summary>
    /// <param name="shape">The shape of the result.</param>
    /// <param name="probability">The probability, from 0 to 1.</param>
    public Tensor Bernoulli(Shape shape, double probability = 0.5) => Bernoulli(Tensor.Full(shape, probability));

    /// <summary>
    /// One of n classes for each row of logits, as int64: class k with probability softmax(logits)_k, as the largest of the logits with Gumbel
    /// noise added (Gumbel 1954). For many draws from the same logits broadcast them first.
    /// </summary>
    /// <param name="logits">Logarithms of probabilities up to a constant; −∞ is never chosen.</param>
    /// <param name="axis">The axis of the classes, which the result lacks.</param>
    public Tensor Categorical(Tensor logits, int axis = -1)
    {
        Primitives.Require.Floating("Categorical", logits);

        // In double precision, for the largest noise of a float would cut off rare classes.
        var noise = -(-Uniform(logits.Shape, dtype: DType.Float64).Log()).Log();
        return (logits.StopGradient().Cast(DType.Float64) + noise).ArgMax(axis);
    }

    /// <summary>Counts of events, as int64: k with probability meanᵏ e^(−mean) / k!.</summary>
    /// <param name="mean">The means; where one is not above 0, or is NaN, the count is 0.</param>
    public Tensor Poisson(Tensor mean)
    {
        Primitives.Require.Floating("Poisson", mean);
        return Primitives.RandomPoisson.Instance.Apply(State, mean.Cast(DType.Float64));
    }

    /// <summary>Slices of a tensor along an axis in random order.</summary>
    /// <param name="x">The tensor, to whose elements derivatives flow.</param>
    /// <param name="axis">The axis.</param>
    public Tensor Shuffle(Tensor x, int axis = 0) => x.Take(Permutation(x.Shape[Axis.Resolve("Shuffle", axis, x.Shape)]), axis);

    /// <summary>Some slices of a tensor along an axis, each with the same probability.</summary>
    /// <param name="x">The tensor, to whose elements derivatives flow.</param>
    /// <param name="count">How many slices.</param>
    /// <param name="replace">Whether a slice may be chosen more than once.</param>
    /// <param name="axis">The axis.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer slices than that, and each may be chosen only once; or there are none.</exception>
    public Tensor Choice(Tensor x, int count, bool replace = true, int axis = 0)
    {
        var length = x.Shape[Axis.Resolve("Choice", axis, x.Shape)];
        if (count < 0 || (count > 0 && length == 0) || (!replace && count > length))
        {
            throw new ArgumentOutOfRangeException(
                nameof(count), count, $"Choice: axis {axis} of a tensor of shape {x.Shape} has {length} slices, so {count} cannot be chosen{(replace ? "" : " without repetition; set replace: true")}.");
        }

        return x.Take(replace ? Integers([count], Math.Max(1, length)) : Permutation(length).Slice(0, 0, count), axis);
    }
}
