using Fluxion.Kernels;
using static Fluxion.Transforms;

namespace Fluxion.Tests.Distributions;

/// <summary>The same numbers for the same key.</summary>
public class ReproducibilityTests
{
    private static readonly (string Name, Func<Key, int, Tensor> Draw)[] Draws =
    [
        ("TruncatedNormal", (key, n) => key.TruncatedNormal([n])),
        ("Exponential", (key, n) => key.Exponential([n])),
        ("Laplace", (key, n) => key.Laplace([n], dtype: DType.Float64)),
        ("Gamma", (key, n) => key.Gamma([n], 0.7, dtype: DType.Float64)),
        ("Beta", (key, n) => key.Beta([n], 2, 3)),
        ("Dirichlet", (key, n) => key.Dirichlet(Tensor.Ones([n, 2])).Reshape(-1)),
        ("Bernoulli", (key, n) => key.Bernoulli([n]).Cast(DType.Float32)),
        ("Poisson", (key, n) => key.Poisson(Tensor.Full([n], 20)).Cast(DType.Float32)),
        ("Categorical", (key, n) => key.Categorical(Tensor.Zeros([n, 5])).Cast(DType.Float32)),
    ];

    public static TheoryData<string> Names => [.. Draws.Select(one => one.Name)];

    // Written down once; every machine gives these.
    [Fact]
    public void Integers_and_uniform_numbers_are_the_same_on_every_machine()
    {
        Assert.Equal(GoldenNumbers.Integers, Key.Of(2026).Integers([8], 1_000_000).ToArray<int>());
        Assert.Equal(GoldenNumbers.Singles, Key.Of(2026).Uniform([8]).ToArray<float>().Select(BitConverter.SingleToUInt32Bits));
        Assert.Equal(GoldenNumbers.Doubles, Key.Of(2026).Uniform([8], dtype: DType.Float64).ToArray<double>().Select(BitConverter.DoubleToUInt64Bits));
        Assert.Equal(GoldenNumbers.Permutation, Key.Of(2026).Permutation(8).ToArray<long>());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Bits_do_not_depend_on_threads(string name)
    {
        var draw = Draws.Single(one => one.Name == name).Draw;
        Assert.Equal(On(1), On(3));

        double[] On(int threads)
        {
            using var limit = WorkSplitter.Limit(threads);
            return draw(Key.Of(5), 300_000).Cast(DType.Float64).ToArray<double>();
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_element_does_not_depend_on_how_many_there_are(string name)
    {
        var draw = Draws.Single(one => one.Name == name).Draw;
        Assert.Equal(draw(Key.Of(5), 10).ToArray<double>(), draw(Key.Of(5), 1000).ToArray<double>()[..draw(Key.Of(5), 10).Size]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_batch_of_keys_draws_as_each_key_by_itself(string name)
    {
        var draw = Draws.Single(one => one.Name == name).Draw;
        var keys = Key.Of(6).Split(3);
        var batch = Vmap((Tensor state) => draw(new Key(state), 5))(Tensor.Stack([.. keys.Select(key => key.State)]));
        Assert.Equal(Tensor.Stack([.. keys.Select(key => draw(key, 5))]).ToArray<double>(), batch.ToArray<double>());
    }
}
