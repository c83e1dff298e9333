namespace Fluxion.Compilation.Tests;

/// <summary>A donated tensor is given away: using it again, or giving it twice, is an error in words.</summary>
public class DonationTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(100_000)]
    public void A_donated_tensor_cannot_be_used_again(int size)
    {
        var compiled = Compiler.Compile((Tensor x) => x + 1, donate: [0]);
        var x = Tensor.Ones([size]) * 2;
        Assert.Equal(3f, compiled(x).ToArray<float>()[size - 1]);
        AssertGone(() => x.ToArray<float>());
        AssertGone(() => x * 2);
        AssertGone(() => compiled(x));
    }

    [Fact]
    public void Views_of_a_donated_block_are_gone_with_it()
    {
        var compiled = Compiler.Compile((Tensor x) => x + 1, donate: [0]);
        var x = Key.Of(1).Normal([400, 400]);
        var view = x.Transpose();
        compiled(x);
        AssertGone(() => view.ToArray<float>());
    }

    [Fact]
    public void A_tensor_cannot_be_donated_and_given_twice()
    {
        var compiled = Compiler.Compile((Tensor x, Tensor y) => x + y, donate: [0]);
        var x = Tensor.Ones([3]) * 2;
        var message = Assert.Throws<ArgumentException>(() => compiled(x, x)).Message;
        Assert.Contains("donated and given twice", message);
        Assert.Equal([2f, 2f, 2f], x.ToArray<float>());

        var both = Compiler.Compile((Tensor x, Tensor y) => x + y, donate: [0, 1]);
        Assert.Contains("donated and given twice", Assert.Throws<ArgumentException>(() => both(x, x)).Message);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_view_of_what_is_donated_cannot_be_given_either(int donated)
    {
        var compiled = Compiler.Compile((Tensor x, Tensor y) => x + y, donate: [donated]);
        var x = Key.Of(1).Normal([400, 400]);
        var before = x.ToArray<float>();
        Assert.Contains("donated and given twice", Assert.Throws<ArgumentException>(() => compiled(x, x.Transpose())).Message);
        Assert.Equal(before, x.ToArray<float>());
    }

    [Theory]
    [InlineData(3)]
    [InlineData(100_000)]
    public void What_is_donated_and_comes_back_as_it_was_can_be_used(int size)
    {
        var compiled = Compiler.Compile((Tensor x) => (x, x * 2), donate: [0]);
        var x = Tensor.Ones([size]) * 3;
        for (var run = 0; run < 3; run++)
        {
            var (same, twice) = compiled(x);
            AssertGone(() => x.ToArray<float>());
            Assert.Equal(3f, same.ToArray<float>()[size - 1]);
            Assert.Equal(6f, twice.ToArray<float>()[size - 1]);
            x = same;
        }
    }

    private static void AssertGone(Action use) => Assert.Contains("was donated to a compiled function", Assert.Throws<InvalidOperationException>(use).Message);

    private static void AssertGone(Func<object> use) => AssertGone((Action)(() => use()));
}
