using Fluxion.Testing;

namespace Fluxion.Compilation.Tests.Passes;

/// <summary>Which elementwise operations are computed piece by piece.</summary>
public sealed class CutOperandsTests
{
    private static readonly Tensor A = Tensor.Zeros([4, 64]);

    [Fact]
    public void What_goes_on_in_pieces_is_computed_in_pieces() => Assert.Equal(
        "Multiply(Sigmoid(Add(Slice[0:4, 0:32](a), Slice[0:4, 0:32](b))), Tanh(Add(Slice[0:4, 32:64](a), Slice[0:4, 32:64](b))))",
        Cut((a, b) => Gated(a + b)));

    [Fact]
    public void Operands_that_nobody_else_needs_are_cut_too() => Assert.Equal(
        "Multiply(Sigmoid(Exp(Slice[0:4, 0:32](a))), Tanh(Exp(Slice[0:4, 32:64](a))))", Cut((a, b) => Gated(a.Exp())));

    [Fact]
    public void What_is_needed_as_a_whole_stays_whole() => Assert.Contains(
        "Slice[0:4, 0:32](Add(a, b))", Cut((a, b) => Tensor.Concatenate([Gated(a + b), (a + b).MatMul(Tensor.Ones([64, 32]))]), new CommonSubexpressions()), StringComparison.Ordinal);

    [Fact]
    public void Pieces_that_overlap_would_be_computed_twice() =>
        Assert.Equal("Subtract(Slice[1:4, 0:64](Exp(a)), Slice[0:3, 0:64](Exp(a)))", Cut((a, b) => a.Exp()[1..] - a.Exp()[..^1], new CommonSubexpressions()));

    [Fact]
    public void Pieces_for_other_operations_stay_views() => Assert.Equal(
        "MatMul(Slice[0:4, 0:32](Exp(a)), Transpose[[1, 0]](Slice[0:4, 32:64](Exp(a))))",
        Cut((a, b) => a.Exp().Chunk(2, axis: 1) is var pieces ? pieces[0].MatMul(pieces[1].Transpose()) : a, new CommonSubexpressions()));

    [Fact]
    public void The_bits_stay()
    {
        var random = new Random(3);
        var (a, b) = (Sample.Uniform(random, [4, 64], -3, 3), Sample.Uniform(random, [4, 64], -3, 3));
        var graph = Graph.Trace((a, b) => Gated((a * b) + a), a, b);
        SameBits.Assert(graph.ToFunction()([a, b]), PassText.Run(graph, new CutOperands()).ToFunction()([a, b]), "gates");
    }

    private static Tensor Gated(Tensor gates)
    {
        var pieces = gates.Chunk(2, axis: 1);
        return pieces[0].Sigmoid() * pieces[1].Tanh();
    }

    private static string Cut(Func<Tensor, Tensor, Tensor> function, params IPass[] before) =>
        Expression.Of(PassText.Run(Graph.Trace((a, b) => function(a, b), A, A), [.. before, new CutOperands(), new DeadCode()]));
}
