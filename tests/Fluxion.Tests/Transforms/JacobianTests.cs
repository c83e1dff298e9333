using Fluxion.Testing;
using static Fluxion.Transforms;

namespace Fluxion.Tests.Transforms;

public class JacobianTests
{
    private static readonly Tensor X = Tensor.Of([0.5, -1.0, 2.0]);

    // (x₀x₁, sin x₂)
    private static Tensor F(Tensor x) => Tensor.Stack([x[0] * x[1], x[2].Sin()]);

    private static double[] ByHand => [-1.0, 0.5, 0, 0, 0, Math.Cos(2.0)];

    [Fact]
    public void Both_modes_and_the_chosen_one_agree_with_the_hand()
    {
        foreach (var jacobian in new[] { Jacobian(F)(X), JacobianForward(F)(X), JacobianReverse(F)(X) })
        {
            Assert.Equal([2, 3], jacobian.Shape);
            Compare.Close(ByHand, jacobian.ToArray<double>(), 1e-15, "J");
        }
    }

    [Fact]
    public void Its_shape_is_the_results_followed_by_the_arguments()
    {
        var x = Tensor.Ones([2, 3], DType.Float64);
        Assert.Equal([3, 2, 2, 3], Jacobian(z => z.Transpose() * 2)(x).Shape);
        Assert.Equal([2, 3], Jacobian(z => z.Sum())(x).Shape);
        Assert.Equal([4], Jacobian(z => z.BroadcastTo([4]))(Tensor.Of(1.0)).Shape);
    }

    [Fact]
    public void A_hessian_is_symmetric_and_agrees_with_the_hand()
    {
        // x₀² x₁ + x₂³
        var h = Hessian(x => (x[0] * x[0] * x[1]) + x[2].Pow(3))(X);
        Compare.Close([-2.0, 1.0, 0, 1.0, 0, 0, 0, 0, 12.0], h.ToArray<double>(), 1e-15, "H");
    }

    [Fact]
    public void Hessian_products_need_no_hessian()
    {
        Func<Tensor, Tensor> f = x => (x.Exp() * x[0]).Sum() + (x[1] * x[2]).Sin();
        var v = Tensor.Of([1.0, -2.0, 0.5]);
        var expected = Hessian(f)(X).MatMul(v).ToArray<double>();
        Compare.Close(expected, HessianVectorProduct(f, X, v).ToArray<double>(), 1e-14, "forward over reverse");
        Compare.Close(expected, VectorHessianProduct(f, X, v).ToArray<double>(), 1e-14, "reverse over reverse");
        Compare.Close(expected, Grad(x => (Grad(f)(x) * v).Sum())(X).ToArray<double>(), 1e-14, "∇(∇L·v)");
    }

    [Fact]
    public void A_pushforward_may_be_called_again()
    {
        var (value, push) = Linearize(F, X);
        Compare.Close([-0.5, Math.Sin(2.0)], value.ToArray<double>(), 1e-15, "value");
        Compare.Close([-1.0, 0], push(Tensor.Of([1.0, 0, 0])).ToArray<double>(), 1e-15, "first column");
        Compare.Close([0.5, Math.Cos(2.0)], push(Tensor.Of([0.0, 1, 1])).ToArray<double>(), 1e-15, "sum of two columns");
    }

    [Fact]
    public void Two_reverse_calls_make_a_forward_one()
    {
        var v = Tensor.Of([1.0, -2.0, 0.5]);
        Compare.Close(Jvp(F, X, v).Tangent.ToArray<double>(), JvpByTwoVjps(F, X, v).Tangent.ToArray<double>(), 1e-15, "Jv");
    }

    [Fact]
    public void Laplacian_divergence_and_curl_agree_with_the_hand()
    {
        // ∇²(x² y + z³) = 2y + 6z
        Assert.Equal((2 * -1.0) + (6 * 2.0), Laplacian(x => (x[0] * x[0] * x[1]) + x[2].Pow(3))(X).Item<double>(), 1e-14);

        // ∇·(xy, yz, zx) = y + z + x;  ∇×(xy, yz, zx) = (−y, −z, −x)
        Func<Tensor, Tensor> field = x => Tensor.Stack([x[0] * x[1], x[1] * x[2], x[2] * x[0]]);
        Assert.Equal(1.5, Divergence(field)(X).Item<double>(), 1e-15);
        Compare.Close([1.0, -2.0, -0.5], Curl(field)(X).ToArray<double>(), 1e-15, "curl");
    }

    [Fact]
    public void Trees_have_a_block_for_each_leaf()
    {
        var j = Jacobian((Inputs at) => at.X[0] * at.X[1].Sum())(new Inputs([X, Tensor.Of([2.0, 3.0])]));
        Assert.Equal([3, 3], j.X[0].Shape);
        Assert.Equal([3, 2], j.X[1].Shape);
        Compare.Close([5, 0, 0, 0, 5, 0, 0, 0, 5], j.X[0].ToArray<double>(), 1e-15, "first");
        Compare.Close([0.5, 0.5, -1, -1, 2, 2], j.X[1].ToArray<double>(), 1e-15, "second");
        var k = Jacobian((Tensor x) => new Inputs([x * 2, x.Sum()]))(X);
        Assert.Equal([3, 3], k.X[0].Shape);
        Compare.Close([1, 1, 1], k.X[1].ToArray<double>(), 1e-15, "sum");
    }

    [Fact]
    public void An_auxiliary_result_comes_along()
    {
        var (value, gradient, doubled) = ValueAndGradWithAuxiliary((Tensor x) => ((x * x).Sum(), x * 2))(X);
        Assert.Equal(5.25, value.Item<double>());
        Assert.Equal([1, -2, 4], gradient.ToArray<double>());
        Assert.Equal([1, -2, 4], doubled.ToArray<double>());
        _ = doubled * 2;
    }

    [Fact]
    public void Transforms_nest_in_any_order()
    {
        Func<Tensor, Tensor> f = x => (x * x.Sin()).Sum();
        var expected = Hessian(f)(X).ToArray<double>();
        Compare.Close(expected, JacobianReverse(Grad(f))(X).ToArray<double>(), 1e-14, "reverse over reverse");
        Compare.Close(expected, JacobianForward(JacobianForward(f))(X).ToArray<double>(), 1e-14, "forward over forward");
        Compare.Close(expected, JacobianReverse(JacobianForward(f))(X).ToArray<double>(), 1e-14, "reverse over forward");
        Compare.Close(expected, Vmap(h => h)(Hessian(f)(X)).ToArray<double>(), 1e-14, "batched after");
        var batch = Tensor.Stack([X, X * 2]);
        var each = Vmap(Hessian(f))(batch);
        Compare.Close(expected, each[0].ToArray<double>(), 1e-14, "batched over");
        Compare.Close(Hessian(f)(X * 2).ToArray<double>(), each[1].ToArray<double>(), 1e-14, "batched over, second");
    }
}
