using Fluxion.Primitives;
using static Fluxion.ControlFlow;

namespace Fluxion.Compilation.Tests;

/// <summary>What the passes take out of loops.</summary>
public class LoopPassTests
{
    private const int Steps = 5;

    // tanh(s W + a V + b): before the loop a V of all steps, after it dW, dV and the cotangents of a; in it s W, and on the way back the
    // cotangents of s. What tanh was taken of is kept from the forward pass.
    [Fact]
    public void A_recurrent_layer_and_its_gradient_take_one_product_a_step_each()
    {
        var graph = Optimised(x => Transforms.Grad((LeafList p) => Layer(p.Items, (s, w) => s.MatMul(w)))(new LeafList(x)).Items, Network());
        Assert.Equal([1, 1], Bodies(graph).Select(Count<MatMul>));
        Assert.Equal(4, Count<MatMul>(graph));
        Assert.Equal([1, 0], Bodies(graph).Select(Count<Tanh>).Order().Reverse());
    }

    // On the way back s W again, for the sine's derivative, and from it dW and the cotangents of s: none of them is kept for all steps.
    [Fact]
    public void What_a_checkpoint_marks_is_computed_again()
    {
        var graph = Optimised(x => Transforms.Grad((LeafList p) => Layer(p.Items, Transforms.Checkpoint((Tensor s, Tensor w) => s.MatMul(w).Sin())))(new LeafList(x)).Items, Network());
        Assert.Equal([1, 3], Bodies(graph).Select(Count<MatMul>));
    }

    [Fact]
    public void What_is_the_same_in_every_step_is_computed_once()
    {
        var graph = Optimised(
            x => [Scan<LeafList, Tensor>(c => (new LeafList([c.Items[0] * c.Items[1].Exp(), c.Items[1]]), c.Items[0]), new LeafList(x), Steps).Last.Items[0]],
            [Wave(3), Wave(3)]);
        Assert.Equal(0, Count<Exp>(Bodies(graph).Single()));
        Assert.Equal(1, Count<Exp>(graph));
    }

    [Fact]
    public void What_nobody_needs_is_neither_carried_nor_stacked()
    {
        var graph = Optimised(
            x => [Scan<LeafList, Tensor>(c => (new LeafList([c.Items[0].Sin(), c.Items[1].Cos()]), c.Items[1].Exp()), new LeafList(x), Steps).Last.Items[0]],
            [Wave(3), Wave(3)]);
        var body = Bodies(graph).Single();
        Assert.Equal("Sin", Assert.Single(body.Nodes, node => node.Kind == GraphNodeKind.Operation).Operation);
        Assert.Single(body.Outputs);
    }

    [Fact]
    public void A_product_with_many_rows_stays_in_the_loop()
    {
        Tensor[] inputs = [Wave(16, 4), Wave(Steps, 16, 3), Wave(4, 4), Wave(3, 4), Wave(4)];
        var graph = Optimised(x => [Layer(x, (s, w) => s.MatMul(w))], inputs);
        Assert.Equal(2, Count<MatMul>(Bodies(graph).Single()));
    }

    [Fact]
    public void A_carried_sum_of_sums_becomes_one_sum()
    {
        Func<Tensor[], Tensor[]> function = x => [Scan<Tensor, Tensor, LeafList>((s, a) => (s + (a * a).Sum(0), new LeafList([])), x[0], x[1]).Last];
        Tensor[] inputs = [Wave(4), Wave(Steps, 2, 4)];
        var graph = Optimised(function, inputs);
        Assert.Equal(0, Bodies(graph).Sum(Count<Sum>));
        Close.To(function(inputs)[0], graph.ToFunction()(inputs)[0]);
    }

    // Gates: slices of one sum, of which the way back needs what each gate is.
    [Fact]
    public void Pieces_of_a_product_are_kept_as_what_is_computed_from_them()
    {
        var graph = Optimised(
            x => Transforms.Grad((LeafList p) => Scan<Tensor, Tensor, LeafList>(
                (s, a) =>
                {
                    var gates = (s.MatMul(p.Items[1]) + a).Chunk(2, axis: 1);
                    return (gates[0].Sigmoid() * gates[1].Tanh(), new LeafList([]));
                },
                p.Items[0],
                p.Items[2]).Last.Sum())(new LeafList(x)).Items,
            [Wave(16, 64), Wave(64, 128), Wave(Steps, 16, 128)]);
        Assert.Equal([1, 0], Bodies(graph).Select(Count<Tanh>));
        Assert.Equal([1, 0], Bodies(graph).Select(Count<Sigmoid>));
        Assert.Equal([2, 2], Bodies(graph).Select(body => body.Nodes.Count(node => node.Is<Add>() && node.Type.Shape[1] == 64)));
        Assert.All(Bodies(graph), body => Assert.DoesNotContain(body.Nodes, node => node.Is<Add>() && node.Type.Shape[1] == 128));
    }

    [Fact]
    public void A_while_loop_carries_only_what_its_condition_and_its_user_need()
    {
        Func<Tensor[], Tensor[]> function = x => [While<LeafList>(
            c => c.Items[0].Sum() < 10,
            c => new LeafList([c.Items[0] + c.Items[1], c.Items[1], c.Items[2].Cos() + x[3].Exp(), c.Items[3] + c.Items[0]]),
            new LeafList([x[0], x[1], x[2], x[0]]),
            100).Items[3]];
        Tensor[] inputs = [Tensor.Ones([3]), Tensor.Ones([3]), Tensor.Ones([3]), Tensor.Ones([3])];
        var graph = Optimised(function, inputs);
        var loop = graph.Nodes.Single(node => node.Primitive is While);
        Assert.Equal(3, ((While)loop.Primitive!).Carried);
        Assert.Equal((0, 0), (Count<Cos>(loop.Subgraphs[1]), Count<Exp>(graph)));
        Assert.Equal(function(inputs)[0].ToArray<float>(), graph.ToFunction()(inputs)[0].ToArray<float>());
    }

    [Fact]
    public void A_choice_computes_only_what_is_taken()
    {
        Func<Tensor[], Tensor[]> function = x => [Cond(
            x[0].Sum() > 0,
            () => new LeafList([x[0].Sin(), x[1].Cos() * x[2].Exp()]),
            () => new LeafList([x[0] * x[2], x[1]])).Items[0]];
        Tensor[] inputs = [Tensor.Ones([3]), Tensor.Ones([3]), Tensor.Ones([3])];
        var graph = Optimised(function, inputs);
        var choice = graph.Nodes.Single(node => node.Primitive is Choice);
        Assert.Equal((0, 1), (Count<Cos>(choice.Subgraphs[0]), choice.Subgraphs[0].Outputs.Count));
        Assert.Equal(4, choice.Inputs.Count);
        foreach (var sign in new[] { 1, -1 })
        {
            Tensor[] signed = [inputs[0] * sign, inputs[1], inputs[2]];
            Assert.Equal(function(signed)[0].ToArray<float>(), graph.ToFunction()(signed)[0].ToArray<float>());
        }
    }

    private static Tensor Layer(Tensor[] x, Func<Tensor, Tensor, Tensor> product) => Scan<Tensor, Tensor, Tensor>(
        (s, a) =>
        {
            var next = (product(s, x[2]) + a.MatMul(x[3]) + x[4]).Tanh();
            return (next, next);
        },
        x[0],
        x[1]).Results.Square().Sum();

    private static Graph Optimised(Func<Tensor[], Tensor[]> function, Tensor[] inputs)
    {
        var graph = Pipeline.Run(Subprogram.Trace("Compile", function, [.. inputs.Select(input => input.Type)], isWhole: true).Program.Graph);
        graph.Verify();
        return graph;
    }

    private static int Count<TPrimitive>(Graph graph) => graph.Nodes.Count(node => node.Primitive is TPrimitive);

    private static IEnumerable<Graph> Bodies(Graph graph) => graph.Nodes.Where(node => node.Primitive is Scan).Select(node => node.Subgraphs[0]);

    private static Tensor[] Network() => [Wave(2, 4), Wave(Steps, 2, 3), Wave(4, 4), Wave(3, 4), Wave(4)];

    private static Tensor Wave(params int[] shape) =>
        (Tensor.Arange(0, shape.Aggregate(1, (a, b) => a * b), dtype: DType.Float64) * 0.7).Sin().Reshape(shape);
}
