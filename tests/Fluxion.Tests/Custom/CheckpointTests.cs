using Fluxion.Testing;
using static Fluxion.Transforms;

namespace Fluxion.Tests.Custom;

[Collection(nameof(WholeProcess))]
public class CheckpointTests
{
    private static readonly Tensor X = Tensor.Of([0.3, -1.1]);

    [Fact]
    public void It_changes_no_derivative()
    {
        Func<Tensor, Tensor> f = x => (x.Sin() * x.Exp()).Sum();
        var g = Checkpoint(f);
        Compare.Close([f(X).Item<double>()], [g(X).Item<double>()], 0, "value");
        Compare.Close(Grad(f)(X).ToArray<double>(), Grad(g)(X).ToArray<double>(), 0, "gradient");
        Compare.Close(Hessian(f)(X).ToArray<double>(), Hessian(g)(X).ToArray<double>(), 1e-15, "Hessian");
        Compare.Close(Grad(x => Grad(f)(x).Sum())(X).ToArray<double>(), Grad(x => Grad(g)(x).Sum())(X).ToArray<double>(), 1e-15, "second");
        Compare.Close(Vmap(Grad(f))(Tensor.Stack([X, -X])).ToArray<double>(), Vmap(Grad(g))(Tensor.Stack([X, -X])).ToArray<double>(), 1e-15, "batch");
    }

    [Fact]
    public void The_function_runs_again_for_the_backward_pass()
    {
        var runs = 0;
        var f = Checkpoint(x =>
        {
            runs++;
            return x.Sin().Sum();
        });
        var (_, pullback) = Vjp(f, X);
        Assert.Equal(1, runs);
        pullback(Tensor.Of(1.0));
        Assert.Equal(2, runs);
    }

    [Fact]
    public void Trees_go_in_and_out()
    {
        Func<Inputs, Inputs> f = at => new Inputs([at.X[0] * at.X[1].Sum(), at.X[0].Sum()]);
        var g = Checkpoint(f);
        var x = new Inputs([X, Tensor.Of([2.0, 3.0])]);
        Func<Func<Inputs, Inputs>, Func<Inputs, Tensor>> loss = h => at =>
        {
            var y = h(at);
            return (y.X[0] * y.X[0]).Sum() + y.X[1];
        };
        var (expected, actual) = (Grad(loss(f))(x), Grad(loss(g))(x));
        Compare.Close(expected.X[0].ToArray<double>(), actual.X[0].ToArray<double>(), 1e-15, "first");
        Compare.Close(expected.X[1].ToArray<double>(), actual.X[1].ToArray<double>(), 1e-15, "second");
    }

    [Fact]
    public void A_loop_keeps_memory_that_grows_with_the_logarithm_of_its_length()
    {
        // What is alive while the backward pass is under way, in large tensors: counted as bytes that the pool has lent.
        const int Steps = 64;
        var x = Key.Of(1).Uniform([1 << 16]);
        var most = 0;
        var counted = CustomVjp(z => z, (_, _, zBar) =>
        {
            most = Math.Max(most, Alive());
            return zBar;
        });
        Func<Tensor, Tensor, Tensor> step = (weight, z) => counted((z * weight).Tanh());

        var (plain, expected) = Peak((weight, z) =>
        {
            for (var i = 0; i < Steps; i++)
            {
                z = step(weight, z);
            }

            return z;
        });
        var (checkpointed, actual) = Peak(CheckpointLoop(step, Steps));

        Compare.Close([expected], [actual], 1e-6, "gradient");
        Assert.True(plain >= Steps, $"{plain} tensors were alive without checkpoints");
        Assert.True(checkpointed < plain / 3, $"{plain} tensors were alive without checkpoints and {checkpointed} with them");

        (int Alive, double Gradient) Peak(Func<Tensor, Tensor, Tensor> loop)
        {
            most = 0;
            var gradient = Grad((Tensor weight) => loop(weight, x).Mean())(Tensor.Of(0.9f));
            return (most, gradient.Item<float>());
        }

        static int Alive()
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            return (int)(BufferPool.LentBytes >> 18);
        }
    }
}
