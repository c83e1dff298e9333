using Fluxion.Kernels;
using static Fluxion.Compiler;
using static Fluxion.Transforms;

namespace Fluxion.Compilation.Tests.Steps;

/// <summary>Attention within a plan: the bits of the eager one however its heads lie, and not a byte allocated.</summary>
public class AttentionStepTests
{
    private static readonly Tensor X = Key.Of(3).Normal([2, 19, 3 * 4 * 8]);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Heads_side_by_side_are_read_as_they_lie(bool isCausal)
    {
        var f = ValueAndGrad((Tensor x) => Heads(x, isCausal).Square().Sum());
        var compiled = Compile(f);
        var (value, gradient) = compiled(X);
        var (eagerValue, eagerGradient) = f(X);
        Bits.Same(eagerValue, value);
        Bits.Same(eagerGradient, gradient);
        Assert.DoesNotContain(" Reshape -> float32 (2, 4, 19, 8)", compiled.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mask_that_repeats_and_results_that_nobody_wants_change_nothing()
    {
        var mask = Tensor.Of([true, false, true, true, false]);
        Func<Tensor, Tensor> f = x => Grad((Tensor q) => Tensor.Attention(q, x[1], x[2], mask).Sin().Sum())(x[0]);
        var x = Key.Of(4).Normal([3, 2, 5, 7]);
        Bits.Same(f(x), Compile(f)(x));
    }

    [Fact]
    public void Operands_that_repeat_are_right()
    {
        Func<Tensor, Tensor> f = x => Tensor.Attention(x, x[..1].BroadcastTo(x.Shape), Tensor.Ones(x.Shape));
        var x = Key.Of(5).Normal([3, 6, 4]);
        Bits.Same(f(x), Compile(f)(x));
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        using var limit = WorkSplitter.Limit(1);
        Assert.Equal(0, Allocation.OfSteps(x => Heads(x, isCausal: false), X));
        Assert.Equal(0, Allocation.OfSteps(x => Grad((Tensor y) => Tensor.Attention(y, y, y).Square().Sum())(x), X));
    }

    [Fact]
    public void Cotangents_that_are_joined_are_written_where_they_stand()
    {
        Func<Tensor, Tensor> f = x => Grad((Tensor y) => Tensor.Attention(y[0], y[1], y[2]).Sin().Sum())(x);
        var x = Key.Of(6).Normal([3, 2, 5, 8]);
        var compiled = Compile(f);
        Bits.Same(f(x), compiled(x));
        Assert.DoesNotContain(" Concatenate -> ", compiled.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Results_that_others_read_too_or_that_interleave_are_copied()
    {
        var x = Key.Of(7).Normal([3, 2, 5, 8]);
        Func<Tensor, Tensor> both = x =>
        {
            var (q, k, v) = Cotangents(x);
            return Tensor.Concatenate([q, k, v], 0) + q.Sum();
        };
        Func<Tensor, Tensor> across = x =>
        {
            var (q, k, v) = Cotangents(x);
            return Tensor.Concatenate([q, k, v], 1).Sin();
        };
        Func<Tensor, Tensor> twice = x =>
        {
            var (q, k, _) = Cotangents(x);
            return Tensor.Concatenate([k, q, k], 0).Sin();
        };
        Func<Tensor, Tensor> turned = x =>
        {
            var (q, k, v) = Cotangents(x);
            return Tensor.Concatenate([v, q, k], 0).Sin();
        };
        Assert.All([both, across, twice, turned], f => Bits.Same(f(x), Compile(f)(x)));
    }

    private static (Tensor Q, Tensor K, Tensor V) Cotangents(Tensor x) =>
        Grad((Tensor q, Tensor k, Tensor v) => Tensor.Attention(q, k, v).Sin().Sum())(x[0], x[1], x[2]);

    private static Tensor Heads(Tensor x, bool isCausal)
    {
        var parts = x.Reshape(2, 19, 3, 4, 8).Transpose(2, 0, 3, 1, 4);
        return Tensor.Attention(parts[0], parts[1], parts[2], isCausal: isCausal);
    }
}
