using Fluxion.Testing;
using static Fluxion.ControlFlow;
using static Fluxion.Transforms;

namespace Fluxion.Tests.ControlFlow;

/// <summary>Loops and choices in the graph beside the same program in C#.</summary>
public class ControlFlowTests
{
    private static readonly Tensor Weights = Sample.Uniform(new Random(1), [3, 3], -0.5, 0.5);
    private static readonly Tensor Sequence = Sample.Uniform(new Random(2), [6, 3], -1, 1);

    [Fact]
    public void A_recurrent_network_has_the_values_and_gradients_of_its_loop()
    {
        var (scanned, byScan) = ValueAndGrad((Tensor w, Tensor x) => Scan((Tensor h, Tensor slice) => Twice(((w.MatMul(h)) + slice).Tanh()), Tensor.Zeros([3], DType.Float64), x).Results.Sum())(Weights, Sequence);
        var (looped, byLoop) = ValueAndGrad((Tensor w, Tensor x) => Loop(w, x))(Weights, Sequence);
        Assert.Equal(looped.Item<double>(), scanned.Item<double>(), 1e-14);
        Compare.Close(byLoop.Item1.ToArray<double>(), byScan.Item1.ToArray<double>(), 1e-13, "weights");
        Compare.Close(byLoop.Item2.ToArray<double>(), byScan.Item2.ToArray<double>(), 1e-13, "sequence");

        static Tensor Loop(Tensor w, Tensor x)
        {
            var (h, sum) = (Tensor.Zeros([3], DType.Float64), Tensor.Of(0.0));
            for (var i = 0; i < x.Shape[0]; i++)
            {
                h = (w.MatMul(h) + x[i]).Tanh();
                sum += h.Sum();
            }

            return sum;
        }
    }

    [Fact]
    public void Backward_reaches_a_variable_that_a_step_captured()
    {
        var w = new Variable(Tensor.Of(3.0));
        ForLoop(0, 4, (_, x) => x * w, Tensor.Of(2.0)).Backward();

        // 2 w⁴, so 8 w³
        Assert.Equal(216, w.Gradient!.Item<double>());
    }

    [Fact]
    public void The_step_of_a_for_loop_sees_its_number() =>
        Assert.Equal(2 + 3 + 4, ForLoop(2, 5, (i, sum) => sum + i, Tensor.Of(0L)).Item<long>());

    [Fact]
    public void Loops_may_take_no_step()
    {
        Assert.Equal(7.0, ForLoop(5, 2, (_, x) => x * 2, Tensor.Of(7.0)).Item<double>());
        var (last, results) = Scan((Tensor c, Tensor slice) => Twice(c + slice), Tensor.Of(1.0), Tensor.Zeros([0], DType.Float64));
        Assert.Equal((1.0, 0), (last.Item<double>(), results.Size));
        Assert.Equal(1.0, Grad((Tensor c) => Scan((Tensor a, Tensor slice) => Twice(a + slice), c, Tensor.Zeros([0], DType.Float64)).Last)(Tensor.Of(5.0)).Item<double>());
    }

    [Fact]
    public void A_scan_in_a_scan_is_differentiated()
    {
        // Inner: c x³; outer, twice: c x⁶. The derivative at c = 1, x = 2 is 6 · 2⁵.
        Tensor Power(Tensor x) => ForLoop(0, 2, (_, outer) => ForLoop(0, 3, (_, inner) => inner * x, outer), Tensor.Of(1.0));
        Assert.Equal(64, Power(Tensor.Of(2.0)).Item<double>());
        Assert.Equal(192, Grad(Power)(Tensor.Of(2.0)).Item<double>());
        Assert.Equal(480, Grad(Grad(Power))(Tensor.Of(2.0)).Item<double>());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(16)]
    public void An_associative_scan_gives_all_partial_products_of_matrices(int count)
    {
        var matrices = Sample.Uniform(new Random(count), [count, 2, 2], -1, 1);
        var scanned = AssociativeScan((a, b) => a.MatMul(b), matrices);
        var product = matrices[0];
        for (var i = 0; i < count; i++)
        {
            product = i == 0 ? product : product.MatMul(matrices[i]);
            Compare.Close(product.ToArray<double>(), scanned[i].ToArray<double>(), 1e-14, $"prefix {i}");
        }
    }

    [Fact]
    public void Only_the_chosen_branch_runs()
    {
        // The other branch has no value: −x is not positive definite.
        var x = Sample.Positive(new Random(1), 2);
        Tensor Chosen(Tensor a) => Cond(a[0, 0] > 0, () => a.Cholesky(), () => (-a).Cholesky()).Sum();
        Assert.Equal(x.Cholesky().Sum().Item<double>(), Chosen(x).Item<double>());
        Assert.Equal(x.Cholesky().Sum().Item<double>(), Graph.Trace(Chosen, x).Forward(x).Item<double>());
    }

    [Fact]
    public void Newton_s_method_as_a_while_loop_differentiates_the_root()
    {
        // √a, whose derivative is 1 / (2√a).
        Tensor Root(Tensor a) => While(x => ((x * x) - a).Abs() > 1e-14, x => 0.5 * (x + (a / x)), Tensor.Of(1.0), maxSteps: 30);
        Assert.Equal(Math.Sqrt(3), Root(Tensor.Of(3.0)).Item<double>(), 1e-15);
        Assert.Equal(0.5 / Math.Sqrt(3), Grad(Root)(Tensor.Of(3.0)).Item<double>(), 1e-14);
        Assert.Equal(0.5 / Math.Sqrt(3), Jvp(Root, Tensor.Of(3.0), Tensor.Of(1.0)).Tangent.Item<double>(), 1e-14);
        Compare.Close([1, Math.Sqrt(2), 3], Vmap(Root)(Tensor.Of([1.0, 2.0, 9.0])).ToArray<double>(), 1e-15, "roots");
    }

    [Fact]
    public void A_traced_loop_is_one_node_whatever_its_length()
    {
        var graph = Graph.Trace(x => ForLoop(0, 1000, (_, c) => (c * x).Sin(), x), Tensor.Of(0.5));
        Assert.Equal(
            """
            %0 : float64 () = x
            %1 : int64 (1000,) = constant
            %2 = Scan[1000 steps](%0, %1, %0)
                %0 : float64 () = argument0
                %1 : int64 () = argument1
                %2 : float64 () = captured
                %3 : float64 () = Multiply(%0, %2)
                %4 : float64 () = Sin(%3)
                return %4
            %3 : float64 () = Result[1 of 1](%2)
            return %3

            """,
            graph.ToText().Replace("= input", "= x", StringComparison.Ordinal));
    }

    private static (Tensor Next, Tensor Result) Twice(Tensor x) => (x, x);
}
