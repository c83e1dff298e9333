using Fluxion.Testing;
using static Fluxion.Transforms;

namespace Fluxion.Tests.Custom;

public class FunctionTests
{
    private static readonly Tensor A = Tensor.Of([2.0, -3.0]);
    private static readonly Tensor B = Tensor.Of([5.0, 7.0]);

    // Its rule says 3x, on purpose not the derivative of x², so that a test can tell whose derivative it sees.
    private static readonly Func<Tensor, Tensor> Square = CustomVjp(x => x * x, (x, _, yBar) => 3 * x * yBar);

    [Fact]
    public void A_gate_of_ones_own_agrees_with_the_built_in_one_in_every_transform()
    {
        Func<Tensor, Tensor, Tensor> gate = (a, b) => new Gate().Apply(a, b);
        Func<Tensor, Tensor, Tensor> product = (a, b) => a * b;
        var (mine, theirs) = (Everything(gate), Everything(product));
        foreach (var name in theirs.Keys)
        {
            Compare.Close(theirs[name].ToArray<double>(), mine[name].ToArray<double>(), 1e-15, name);
        }
    }

    [Fact]
    public void The_users_rule_is_the_derivative_in_every_mode_and_order()
    {
        var x = Tensor.Of(2.0);
        Assert.Equal(6.0, Grad(Square)(x).Item<double>());
        Assert.Equal(6.0, Jvp(Square, x, Tensor.Of(1.0)).Tangent.Item<double>());
        Assert.Equal(6.0, Vmap(Grad(Square))(Tensor.Of([2.0])).Item<double>());
        Assert.Equal(3.0, Grad(Grad(Square))(x).Item<double>());
        Assert.Equal(3.0, Jvp(Grad(Square), x, Tensor.Of(1.0)).Tangent.Item<double>());
        Assert.Equal(3.0, Grad(z => Jvp(Square, z, Tensor.Of(1.0)).Tangent)(x).Item<double>());

        // y (3x)' + y' 3x with y = x² obeying the rule again: d/dx [y · y] by the rule is 2 · 4 · 6, and once more 2 (6 · 6 + 4 · 3).
        Assert.Equal(96.0, Grad(Grad(z => Square(z) * Square(z)))(x).Item<double>());
    }

    [Fact]
    public void A_forward_rule_serves_reverse_mode_too()
    {
        var tripled = CustomJvp(x => x * x, (x, dx, _) => 3 * x * dx);
        var x = Tensor.Of([2.0, 5.0]);
        Assert.Equal([6, 15], Jvp(tripled, x, Tensor.Ones([2], DType.Float64)).Tangent.ToArray<double>());
        Assert.Equal([6, 15], Grad(z => tripled(z).Sum())(x).ToArray<double>());
        Assert.Equal([3, 3], Grad(z => Grad(u => tripled(u).Sum())(z).Sum())(x).ToArray<double>());
        var product = CustomJvp((a, b) => a * b, (x, dx, _) => (x.X1 * dx.X2) + (x.X2 * dx.X1));
        Assert.Equal([5, 7], Grad((Tensor a, Tensor b) => product(a, b).Sum())(A, B).Item1.ToArray<double>());
    }

    [Fact]
    public void One_backward_pass_serves_all_inputs()
    {
        var gate = new Gate();
        Grad((Tensor a, Tensor b) => gate.Apply(a, b).Sum())(A, B);
        Assert.Equal(1, gate.Backwards);
    }

    [Fact]
    public void Its_node_stands_in_graphs_under_its_name()
    {
        Assert.Contains("%2 : float64 (2,) = Gate(%0, %1)", Graph.Trace((a, b) => new Gate().Apply(a, b), A, B).ToText());
        var w = Tensor.Variable(A);
        Assert.Contains("Gate", Graph.Of(new Gate().Apply(w, B)).ToText());
    }

    [Fact]
    public void Rules_are_checked_in_words()
    {
        var few = new Bad(_ => []);
        Assert.Contains("returned 0 cotangents for 1 inputs", Assert.Throws<ShapeException>(() => Grad(x => few.Apply(x).Sum())(A)).Message);
        var shape = new Bad(yBar => [yBar.Sum()]);
        Assert.Contains("has shape (), but the input has (2,)", Assert.Throws<ShapeException>(() => Grad(x => shape.Apply(x).Sum())(A)).Message);
        var type = new Bad(yBar => [yBar.Cast(DType.Float32)]);
        Assert.Contains("is float32, but the input is float64", Assert.Throws<DTypeException>(() => Grad(x => type.Apply(x).Sum())(A)).Message);
    }

    [Fact]
    public void A_captured_tensor_that_is_followed_is_refused_in_words()
    {
        var message = Assert.Throws<TransformException>(() => Grad(w => CustomVjp(x => x * w, (_, _, yBar) => yBar)(A).Sum())(B)).Message;
        Assert.Contains("captured", message);
        Assert.Contains("Pass it as an input", message);
    }

    private static Dictionary<string, Tensor> Everything(Func<Tensor, Tensor, Tensor> f)
    {
        Func<Tensor, Tensor> one = x => f(x, f(x, B)).Sum();
        return new()
        {
            ["value"] = f(A, B),
            ["reverse, left"] = Grad((Tensor a, Tensor b) => f(a, b).Sum())(A, B).Item1,
            ["reverse, right"] = Grad((Tensor a, Tensor b) => f(a, b).Sum())(A, B).Item2,
            ["forward"] = Jvp(f, (A, B), (B, A)).Tangent,
            ["forward, one moving"] = Jvp(x => f(x, B), A, B).Tangent,
            ["second order"] = Hessian(one)(A),
            ["reverse over reverse"] = Grad(x => Grad(one)(x).Sum())(A),
            ["reverse over forward"] = Grad(x => Jvp(one, x, B).Tangent)(A),
            ["batch"] = Vmap(f)(A, B),
            ["batch, one shared"] = Vmap((Tensor a, Tensor b) => f(a, b), (0, null))(Tensor.Stack([A, B]), B),
            ["gradient of a batch"] = Grad(b => Vmap((Tensor a, Tensor c) => f(a, c), (0, null))(Tensor.Stack([A, B]), b).Sum())(B),
            ["batch of gradients"] = Vmap(Grad(a => f(a, Tensor.Of(4.0))))(A),
            ["linearised"] = Linearize(x => f(x, B), A).Pushforward(B),
            ["traced"] = Graph.Trace(f, A, B).Forward(A, B),
        };
    }

    private sealed class Bad(Func<Tensor, Tensor?[]> backward) : Function
    {
        public override Tensor Forward(FunctionContext context, params Tensor[] inputs) => inputs[0] * 2;

        public override Tensor?[] Backward(FunctionContext context, Tensor cotangent) => backward(cotangent);
    }
}
