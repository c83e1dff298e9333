using Fluxion.Testing;
using static Fluxion.Transforms;

namespace Fluxion.Tests.Transforms;

public class GraphTests
{
    private static Graph First() => Graph.Trace((x, y, z) => (x + y) * z, Tensor.Of(0.0), Tensor.Of(0.0), Tensor.Of(0.0));

    [Fact]
    public void Forward_and_backward_show_every_value_and_gradient()
    {
        var graph = First();
        Assert.Equal(-12.0, graph.Forward(Tensor.Of(-2.0), Tensor.Of(5.0), Tensor.Of(-4.0)).Item<double>());
        graph.Backward();
        Assert.Equal([-4, -4, 3, -4, 1], graph.Nodes.Select(node => node.Gradient!.Item<double>()));
        Assert.Equal([-2, 5, -4, 3, -12], graph.Nodes.Select(node => node.Value!.Item<double>()));
    }

    [Fact]
    public void Its_text_is_a_line_a_node() => Assert.Equal(
        """
        %0 : float64 () = x
        %1 : float64 () = y
        %2 : float64 () = z
        %3 : float64 () = Add(%0, %1)
        %4 : float64 () = Multiply(%3, %2)
        return %4

        """,
        First().ToText());

    [Fact]
    public void Inputs_have_the_names_of_parameters_and_paths_of_leaves()
    {
        var x = Tensor.Of(1.0);
        Assert.Equal(["amount"], Names(Graph.Trace(Doubled, x)));
        Assert.Equal(["price", "amount"], Names(Graph.Trace((price, amount) => price * amount, x, x)));
        Assert.Equal(["input", "price"], Names(Graph.Trace((_, price) => price, x, x)));
        Assert.Equal(["rate"], Names(Graph.Trace(((Delegate)Scaled).Method.CreateDelegate<Func<Tensor, Tensor>>(x), x)));
        Assert.Equal(["W", "B"], Names(Graph.Trace((Affine a) => a.W * a.B, new Affine(x, x))));
        Assert.Equal(["amount"], Names(Graph.Trace((Tensor amount) => new Motion(amount, amount), x)));

        static Tensor Doubled(Tensor amount) => amount * 2;
        static Tensor Scaled(Tensor bound, Tensor rate) => bound * rate;
        static IEnumerable<string> Names(Graph graph) => graph.Inputs.Select(input => input.Operation);
    }

    [Fact]
    public void Operations_show_what_they_were_built_with_and_constants_are_shared()
    {
        var two = Tensor.Of(2.0);
        var graph = Graph.Trace(x => (x.Sum(0) * two) + two, Tensor.Zeros([2], DType.Float64));
        Assert.Equal(
            """
            %0 : float64 (2,) = x
            %1 : float64 () = Sum[axes [0]](%0)
            %2 : float64 () = constant 2
            %3 : float64 () = Multiply(%1, %2)
            %4 : float64 () = Add(%3, %2)
            return %4

            """,
            graph.ToText());
    }

    [Fact]
    public void A_recorded_graph_tells_parameters_from_constants()
    {
        var w = Tensor.Variable(Tensor.Of(3.0));
        var graph = Graph.Of((w * Tensor.Of(2.0)).Sin());
        Assert.Equal([GraphNodeKind.Parameter, GraphNodeKind.Constant, GraphNodeKind.Operation, GraphNodeKind.Operation], graph.Nodes.Select(node => node.Kind));
        graph.Backward();
        Assert.Equal(2 * Math.Cos(6), graph.Nodes[0].Gradient!.Item<double>(), 1e-15);
    }

    [Fact]
    public void A_trace_is_a_function_like_the_one_it_came_from()
    {
        Func<Tensor, Tensor> f = x => (x.Sin() * x).Sum();
        var x = Tensor.Of([0.3, -1.2]);
        var traced = Graph.Trace(f, x).ToFunction();
        Func<Tensor, Tensor> g = z => traced([z])[0];
        Assert.Equal(f(x).Item<double>(), g(x).Item<double>());
        Assert.Equal(Grad(f)(x).ToArray<double>(), Grad(g)(x).ToArray<double>());
        Assert.Equal(Hessian(f)(x).ToArray<double>(), Hessian(g)(x).ToArray<double>());
        var batch = Tensor.Of([[0.3, -1.2], [1.0, 2.0]]);
        Assert.Equal(Vmap(f)(batch).ToArray<double>(), Vmap(g)(batch).ToArray<double>());
        Assert.Equal(Grad(f)(x).ToArray<double>(), Graph.Trace(Grad(f), x).Forward(x).ToArray<double>());
    }

    [Fact]
    public void A_branch_on_a_traced_value_is_refused_with_its_line()
    {
        var message = Assert.Throws<TransformException>(() => Graph.Trace(x => x.Item<double>() > 0 ? x : -x, Tensor.Of(1.0))).Message;
        Assert.Contains("GraphTests.cs:", message);
        Assert.Contains("Tensor.Where", message);
    }

    [Fact]
    public void A_graph_is_drawn_with_values_in_green_and_gradients_in_red()
    {
        var graph = First();
        graph.Forward(Tensor.Of(-2.0), Tensor.Of(5.0), Tensor.Of(-4.0));
        graph.Backward();
        var dot = graph.ToDot();
        Assert.Contains("n0 -> n3 [label=<<font color=\"#1a7f37\">-2</font><br/><font color=\"#cf222e\">-4</font>>];", dot);
        Assert.StartsWith("digraph", dot);
        Assert.Equal(5, dot.Split("shape=").Length - 1 - 1);
    }

    [Fact]
    public void The_sum_over_paths_is_the_derivative()
    {
        // L = eˣ + x² at a fork
        var graph = Graph.Trace(x => x.Exp() + (x * x), Tensor.Of(0.0));
        graph.Forward(Tensor.Of(1.5));
        var x = graph.Inputs[0];
        Assert.Equal(3, PathSum.Count(graph, x));
        Assert.Equal(Math.Exp(1.5) + 3, PathSum.Derivative(graph, x), 1e-14);
        Compare.Close([1.5, 1.5, Math.Exp(1.5)], PathSum.Paths(graph, x).Select(path => path.Product).Order(), 1e-15, "products");
    }

    [Fact]
    public void A_chain_of_diamonds_has_exponentially_many_paths_and_one_linear_sweep()
    {
        var graph = Graph.Trace(
            x =>
            {
                for (var i = 0; i < 100; i++)
                {
                    x = x + x;
                }

                return x;
            },
            Tensor.Of(0.0));
        Assert.Equal(System.Numerics.BigInteger.Pow(2, 100), PathSum.Count(graph, graph.Inputs[0]));
        graph.Forward(Tensor.Of(1.0));
        graph.Backward();
        Assert.Equal(Math.Pow(2, 100), graph.Inputs[0].Gradient!.Item<double>());
    }

    [Fact]
    public void Every_primitive_can_be_traced()
    {
        foreach (var row in PrimitiveTable.All)
        {
            var x = row.Inputs(new Random(1));
            var traced = Graph.Trace((Inputs at) => row.Function(at.X), new Inputs(x));
            Compare.Close(row.Function(x).ToArray<double>(), traced.Forward(x).ToArray<double>(), 0, row.Name);
        }
    }

    [Fact]
    public void An_operation_with_several_results_is_one_node_and_each_result_another()
    {
        var graph = Graph.Trace(x => SineAndCosine.Instance.ApplyAll(x) is [var sine, var cosine] ? sine * cosine : x, Tensor.Of(0.5));
        Assert.Equal(
            """
            %0 : float64 () = x
            %1 = SineAndCosine(%0)
            %2 : float64 () = Result[1 of 2](%1)
            %3 : float64 () = Result[2 of 2](%1)
            %4 : float64 () = Multiply(%2, %3)
            return %4

            """,
            graph.ToText());

        graph.Forward(Tensor.Of(0.5));
        graph.Backward();
        Assert.Null(graph.Nodes[1].Value);
        Assert.Equal(Math.Cos(1), graph.Nodes[0].Gradient!.Item<double>(), 1e-15);
    }
}
