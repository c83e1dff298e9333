using Fluxion.Testing;
using static Fluxion.Transforms;

namespace Fluxion.Tests.Transforms;

public class GradTests
{
    [Fact]
    public void A_method_group_infers()
    {
        Assert.Equal(Math.Cos(0.5) * 0.5 + Math.Sin(0.5), Grad(F)(Tensor.Of(0.5)).Item<double>(), 1e-15);

        static Tensor F(Tensor x) => (x.Sin() * x).Sum();
    }

    [Fact]
    public void Gradients_nest_to_any_order()
    {
        Func<Tensor, Tensor> f = x => x.Sin();
        var x = Tensor.Of(0.7);
        double[] expected = [Math.Cos(0.7), -Math.Sin(0.7), -Math.Cos(0.7), Math.Sin(0.7), Math.Cos(0.7)];
        foreach (var value in expected)
        {
            f = Grad(f);
            Assert.Equal(value, f(x).Item<double>(), 1e-14);
        }
    }

    [Fact]
    public void Perturbations_are_not_confused()
    {
        // d/dx [x · d/dy (x + y)] = 1
        Assert.Equal(1.0, Grad(x => x * Grad(y => x + y)(Tensor.Of(2.0)))(Tensor.Of(3.0)).Item<double>());
        Assert.Equal(1.0, Jvp(x => x * Jvp(y => x + y, Tensor.Of(2.0), Tensor.Of(1.0)).Tangent, Tensor.Of(3.0), Tensor.Of(1.0)).Tangent.Item<double>());
        Assert.Equal(1.0, Jvp(x => x * Grad(y => x + y)(Tensor.Of(2.0)), Tensor.Of(3.0), Tensor.Of(1.0)).Tangent.Item<double>());
        Assert.Equal(1.0, Grad(x => x * Jvp(y => x + y, Tensor.Of(2.0), Tensor.Of(1.0)).Tangent)(Tensor.Of(3.0)).Item<double>());
    }

    [Fact]
    public void Several_arguments_give_a_gradient_each()
    {
        var (value, (a, b, c)) = ValueAndGrad((Tensor x, Tensor y, Tensor z) => x * y + z)(Tensor.Of(2.0), Tensor.Of(5.0), Tensor.Of(1.0));
        Assert.Equal([11, 5, 2, 1], new[] { value, a, b, c }.Select(t => t.Item<double>()));
        var four = Grad((Tensor x, Tensor y, Tensor z, Tensor w) => x * y * z * w)(Tensor.Of(2.0), Tensor.Of(3.0), Tensor.Of(5.0), Tensor.Of(7.0));
        Assert.Equal(30, four.Item4.Item<double>());
    }

    [Fact]
    public void What_the_result_does_not_depend_on_gets_zeros()
    {
        var (a, b) = Grad((Tensor x, Tensor y) => (x * x).Sum())(Tensor.Of([1.0, 2.0]), Tensor.Of([[3.0]]));
        Assert.Equal([2, 4], a.ToArray<double>());
        Assert.Equal([0], b.ToArray<double>());
        Assert.Equal([1, 1], b.Shape);
    }

    [Fact]
    public void StopGradient_is_a_constant_to_every_order()
    {
        Assert.Equal(3.0, Grad(x => x * x.StopGradient())(Tensor.Of(3.0)).Item<double>());
        Assert.Equal(0.0, Grad(Grad(x => x * x.StopGradient()))(Tensor.Of(3.0)).Item<double>());
    }

    [Fact]
    public void Any_control_flow_is_followed()
    {
        // x ↦ x³ for 3, by a loop that looks at values
        var cube = Grad(x =>
        {
            var y = Tensor.Of(1.0);
            for (var i = 0; i < x.Item<double>(); i++)
            {
                y *= x;
            }

            return y;
        });
        Assert.Equal(27.0, cube(Tensor.Of(3.0)).Item<double>());
    }

    [Fact]
    public void A_tree_gets_a_gradient_of_its_own_kind()
    {
        var gradient = Grad((Inputs at) => (at.X[0] * at.X[1]).Sum())(new Inputs([Tensor.Of([1.0, 2.0]), Tensor.Of([3.0, 4.0])]));
        Assert.Equal([3, 4], gradient.X[0].ToArray<double>());
        Assert.Equal([1, 2], gradient.X[1].ToArray<double>());
    }

    [Fact]
    public void Integers_in_a_tree_are_constants()
    {
        var gradient = Grad((Inputs at) => at.X[0].GatherRows(at.X[1]).Sum())(new Inputs([Tensor.Of([1.0, 2.0]), Tensor.Of([1L, 1L])]));
        Assert.Equal([0, 2], gradient.X[0].ToArray<double>());
        Assert.Equal(DType.Int64, gradient.X[1].DType);
    }

    [Fact]
    public void The_pullback_may_be_called_again_and_from_threads()
    {
        var (value, pullback) = Vjp(x => x * x, Tensor.Of([1.0, 2.0, 3.0]));
        Assert.Equal([1, 4, 9], value.ToArray<double>());
        Parallel.For(0, 200, i => Assert.Equal([2.0 * i, 4.0 * i, 6.0 * i], pullback(Tensor.Of([(double)i, i, i])).ToArray<double>()));
    }

    [Fact]
    public void Threads_within_a_transform_do_not_confuse_levels()
    {
        var gradient = Grad(x =>
        {
            var parts = new Tensor[8];
            Parallel.For(0, parts.Length, i => parts[i] = x * Grad(y => x * y * y)(Tensor.Of((double)i)));
            return parts.Aggregate((a, b) => a + b);
        })(Tensor.Of(3.0));

        // Σ d/dx [x · 2xi] = Σ 4xi = 4 · 3 · 28
        Assert.Equal(336.0, gradient.Item<double>());
    }

    [Fact]
    public void An_output_may_be_made_of_another_one_or_be_named_twice()
    {
        var (_, pullback) = Vjp(Several, Tensor.Of(3.0));
        Assert.Equal(6 + 10 + 1, pullback(new Inputs([Tensor.Of(1.0), Tensor.Of(5.0), Tensor.Of(5.0), Tensor.Of(1.0)])).Item<double>());

        static Inputs Several(Tensor x)
        {
            var y = -(-x);
            return new([y * y, y, y, x]);
        }
    }

    [Fact]
    public void No_product_is_computed_for_an_operand_that_nothing_reaches()
    {
        var counting = new CountingProduct();
        var constant = Tensor.Of([[1.0, 2.0], [3.0, 4.0]]);
        Grad(x => counting.Apply(constant, counting.Apply(constant, x)).Sum())(Tensor.Of([[1.0], [1.0]]));
        Assert.Equal((0, 2), (counting.LeftTransposes, counting.RightTransposes));
    }

    [Fact]
    public void A_chain_of_a_million_nodes_does_not_overflow_the_stack()
    {
        var gradient = Grad(x =>
        {
            var y = x;
            for (var i = 0; i < 1_000_000; i++)
            {
                y = -y;
            }

            return y;
        });
        Assert.Equal(1.0, gradient(Tensor.Of(2.0)).Item<double>());
    }
}
