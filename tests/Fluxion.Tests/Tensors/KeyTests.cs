namespace Fluxion.Tests.Tensors;

public class KeyTests
{
    [Fact]
    public void The_same_key_gives_the_same_numbers() =>
        Assert.Equal(Key.Of(7).Normal([100]).ToArray<float>(), Key.Of(7).Normal([100]).ToArray<float>());

    [Fact]
    public void Other_keys_give_other_numbers()
    {
        var (first, second) = Key.Of(7).Split();
        var draws = new[] { Key.Of(7), Key.Of(8), first, second }.Select(key => key.Uniform([4]).ToArray<float>()).ToArray();
        Assert.Equal(4, draws.Select(draw => string.Join(" ", draw)).Distinct().Count());
    }

    [Fact]
    public void A_child_does_not_depend_on_how_many_there_are() =>
        Assert.Equal(Key.Of(3).Split(2)[1].Uniform([3]).ToArray<float>(), Key.Of(3).Split(5)[1].Uniform([3]).ToArray<float>());

    [Fact]
    public void An_element_does_not_depend_on_how_many_there_are()
    {
        Assert.Equal(Key.Of(3).Uniform([10]).ToArray<float>(), Key.Of(3).Uniform([1000]).ToArray<float>()[..10]);
        Assert.Equal(Key.Of(3).Normal([10], dtype: DType.Float64).ToArray<double>(), Key.Of(3).Normal([1000], dtype: DType.Float64).ToArray<double>()[..10]);
    }

    [Fact]
    public void Uniform_numbers_fill_their_range_evenly()
    {
        var x = Key.Of(1).Uniform([100_000], -2, 3, DType.Float64);
        Assert.InRange(x.Min().Item<double>(), -2, -1.999);
        Assert.InRange(x.Max().Item<double>(), 2.999, 3);
        Assert.Equal(0.5, x.Mean().Item<double>(), 0.02);
        Assert.Equal(25.0 / 12, (x - 0.5).Square().Mean().Item<double>(), 0.03);
    }

    [Fact]
    public void Normal_numbers_have_the_moments_of_the_normal_distribution()
    {
        var x = Key.Of(2).Normal([100_000], dtype: DType.Float64);
        Assert.Equal(0, x.Mean().Item<double>(), 0.02);
        Assert.Equal(1, x.Pow(2).Mean().Item<double>(), 0.03);
        Assert.Equal(0, x.Pow(3).Mean().Item<double>(), 0.06);
        Assert.Equal(3, x.Pow(4).Mean().Item<double>(), 0.15);
    }

    [Fact]
    public void Integers_stay_below_their_bound_and_reach_all_of_it()
    {
        var x = Key.Of(4).Integers([1000], 7).ToArray<int>();
        Assert.Equal([0, 1, 2, 3, 4, 5, 6], x.Distinct().Order());
    }

    [Fact]
    public void A_permutation_holds_every_number_once()
    {
        var x = Key.Of(5).Permutation(1000).ToArray<long>();
        Assert.Equal(Enumerable.Range(0, 1000).Select(i => (long)i), x.Order());
        Assert.NotEqual(Enumerable.Range(0, 1000).Select(i => (long)i), x);
    }
}
