namespace Fluxion;

/// <summary>
/// The seed of random numbers, as a value: the same key always gives the same numbers, on every machine and any number of threads. Use a
/// key once; for more numbers split it. It is a tree with one integer leaf, so it passes through every transform.
/// </summary>
/// <param name="State">The leaf: one int64.</param>
public sealed partial record Key(Tensor State) : ITree<Key>
{
    /// <summary>A key from a seed.</summary>
    /// <param name="seed">Any number.</param>
    public static Key Of(long seed) => new(Tensor.Of(seed));

    /// <summary>Two keys whose numbers have nothing to do with each other, nor with this one's.</summary>
    public (Key First, Key Second) Split()
    {
        var keys = Split(2);
        return (keys[0], keys[1]);
    }

    /// <summary>Many keys whose numbers have nothing to do with each other, nor with this one's.</summary>
    /// <param name="count">How many. Key i does not depend on the count.</param>
    public Key[] Split(int count)
    {
        var states = new Primitives.RandomSplit(count).Apply(State);
        return [.. Enumerable.Range(0, count).Select(i => new Key(states[i]))];
    }

    /// <summary>Uniform numbers from a low one, included, to a high one, not included.</summary>
    /// <param name="shape">The shape of the result.</param>
    /// <param name="low">The lower end.</param>
    /// <param name="high">The upper end.</param>
    /// <param name="dtype">The element type.</param>
    public Tensor Uniform(Shape shape, double low = 0, double high = 1, DType dtype = DType.Float32)
    {
        var unit = new Primitives.RandomUniform(shape, Floating("Uniform", dtype)).Apply(State);
        return (low, high) == (0, 1) ? unit : (unit * (high - low)) + low;
    }

    /// <summary>Normal numbers.</summary>
    /// <param name="shape">The shape of the result.</param>
    /// <param name="mean">Their mean.</param>
    /// <param name="deviation">Their standard deviation.</param>
    /// <param name="dtype">The element type.</param>
    public Tensor Normal(Shape shape, double mean = 0, double deviation = 1, DType dtype = DType.Float32)
    {
        var unit = new Primitives.RandomNormal(shape, Floating("Normal", dtype)).Apply(State);
        return (mean, deviation) == (0, 1) ? unit : (unit * deviation) + mean;
    }

    /// <summary>Whole numbers from 0, included, to a bound, not included, as int32.</summary>
    /// <param name="shape">The shape of the result.</param>
    /// <param name="bound">The bound, at least 1.</param>
    public Tensor Integers(Shape shape, int bound) => bound > 0
        ? new Primitives.RandomIntegers(shape, bound).Apply(State)
        : throw new ArgumentOutOfRangeException(nameof(bound), bound, "Integers: there is no number from 0 to below this bound; give at least 1.");

    /// <summary>The numbers 0 to count − 1 in random order, as int64.</summary>
    /// <param name="count">How many.</param>
    public Tensor Permutation(int count) => new Primitives.RandomPermutation(count).Apply(State);

    /// <inheritdoc/>
    public void Flatten(TreeWriter leaves) => leaves.Add(nameof(State), State);

    /// <inheritdoc/>
    public Key Unflatten(TreeReader leaves) => new(leaves.Next(State));

    private static DType Floating(string operation, DType dtype) => dtype.IsFloating()
        ? dtype
        : throw new DTypeException($"{operation}: draws floating-point numbers, not {dtype.Name()}; use Integers, or cast the result.");
}
