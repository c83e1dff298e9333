using static Fluxion.Transforms;

namespace Fluxion.Compilation.Tests.Calls;

/// <summary>What a program may do that asks for speed before bits.</summary>
public sealed class FastModeTests
{
    private static readonly Tensor X = Tensor.Of([1.0, 5, -7, double.NaN]);

    private static readonly Func<Tensor, Tensor> Thirds = x => (x / 3) + (x - x);

    [Fact]
    public void Divisions_become_products_and_differences_of_the_same_vanish()
    {
        var fast = Compiler.Compile(Thirds, fast: true);
        Assert.Equal([1 * (1 / 3.0), 5 * (1 / 3.0), -7 * (1 / 3.0), double.NaN], fast(X).ToArray<double>());
        var run = fast.Explain().Split("as run")[1].Split("kernels")[0];
        Assert.Contains("Multiply(", run);
        Assert.DoesNotContain("Divide", run);
        Assert.DoesNotContain("Subtract", run);
    }

    [Fact]
    public void Without_it_the_bits_are_those_of_eager() => Bits.Same(Thirds(X), Compiler.Compile(Thirds)(X));

    [Fact]
    public void Infinity_less_itself_is_no_longer_NaN()
    {
        var x = Tensor.Of([double.PositiveInfinity]);
        Assert.Equal(double.NaN, Compiler.Compile((Tensor x) => x - x)(x)[0].Item<double>());
        Assert.Equal(0, Compiler.Compile((Tensor x) => x - x, fast: true)(x)[0].Item<double>());
    }

    [Fact]
    public void Its_derivative_is_fast_too()
    {
        var x = Tensor.Arange(1, 100, dtype: DType.Float64);
        Tensor Gradient(bool fast) => Grad(Compiler.Compile((Tensor x) => (x / 5).Sqrt().Sum(), fast: fast))(x);
        var (fast, exact) = (Gradient(true).ToArray<double>(), Gradient(false).ToArray<double>());
        Assert.NotEqual(exact, fast);
        Assert.All(exact.Zip(fast), pair => Assert.Equal(pair.First, pair.Second, 1e-15));
    }

    [Fact]
    public void Inside_an_exact_function_it_is_exact()
    {
        var inner = Compiler.Compile(Thirds, fast: true);
        Bits.Same(Thirds(X), Compiler.Compile((Tensor x) => inner(x))(X));
    }
}
