using static Fluxion.Transforms;

namespace Fluxion.Tests;

public sealed class AttentionTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 0)]
    [InlineData(0, 3)]
    public void Nothing_to_see_or_nobody_who_looks_has_derivatives_too(int queries, int keys)
    {
        var (q, k) = (Tensor.Ones([queries, 4]), Tensor.Ones([keys, 4]));
        var (y, dy) = Jvp((Tensor x) => Tensor.Attention(x, k, k), q, q);
        Assert.Equal(new float[queries * 4], y.ToArray<float>());
        Assert.Equal(new float[queries * 4], dy.ToArray<float>());
        Assert.Equal(new float[keys * 4], Grad((Tensor x) => Tensor.Attention(q, x, x).Sum())(k).ToArray<float>());
    }
}
