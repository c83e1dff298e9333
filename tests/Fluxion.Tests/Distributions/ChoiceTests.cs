namespace Fluxion.Tests.Distributions;

public class ChoiceTests
{
    private static readonly Tensor X = Tensor.Of<double>([0, 1, 2, 3, 10, 11, 12, 13], [2, 4]);

    [Fact]
    public void Shuffling_moves_whole_slices()
    {
        var shuffled = Key.Of(3).Shuffle(X, 1);
        Assert.Equal([0.0, 1, 2, 3], shuffled[0].ToArray<double>().Order());
        Assert.NotEqual(X.ToArray<double>(), shuffled.ToArray<double>());
        Assert.Equal(shuffled[0].ToArray<double>().Select(v => v + 10), shuffled[1].ToArray<double>());
    }

    [Fact]
    public void Choices_without_repetition_differ()
    {
        Assert.Equal(3, Key.Of(1).Choice(X, 3, replace: false, axis: 1)[0].ToArray<double>().Distinct().Count());
        Assert.Equal([2, 100], Key.Of(1).Choice(X, 100, axis: 1).Shape.Extents.ToArray());
        Assert.Equal(4, Key.Of(1).Choice(X, 100, axis: 1)[0].ToArray<double>().Distinct().Count());
    }

    [Fact]
    public void What_cannot_be_drawn_is_said_in_words()
    {
        Assert.Contains("replace: true", Assert.Throws<ArgumentOutOfRangeException>(() => Key.Of(1).Choice(X, 5, replace: false, axis: 1)).Message, StringComparison.Ordinal);
        Assert.Contains("above 0", Assert.Throws<ArgumentOutOfRangeException>(() => Key.Of(1).Gamma([2], -1)).Message, StringComparison.Ordinal);
        Assert.Contains("bounds 2 and 1", Assert.Throws<ArgumentException>(() => Key.Of(1).TruncatedNormal([2], low: 2, high: 1)).Message, StringComparison.Ordinal);
        Assert.Throws<DTypeException>(() => Key.Of(1).Exponential([2], dtype: DType.Int32));
        Assert.Throws<DTypeException>(() => Key.Of(1).Normal(Tensor.Of(1f), Tensor.Of(1.0)));
    }

    [Fact]
    public void Gamma_numbers_of_impossible_shapes_are_NaN() =>
        Assert.Equal([true, true, true, false], Key.Of(1).LogGamma(Tensor.Of<double>([-1, 0, double.NaN, 1], [4])).ToArray<double>().Select(double.IsNaN));
}
