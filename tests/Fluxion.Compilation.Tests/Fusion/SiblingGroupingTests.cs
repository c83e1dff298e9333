namespace Fluxion.Compilation.Tests.Fusion;

/// <summary>Elementwise kernels that share a large operand.</summary>
public sealed class SiblingGroupingTests
{
    private static readonly Tensor Large = Key.Of(1).Normal([300, 300]);

    private static readonly Func<Tensor, Tensor> Siblings = x => Tensor.Concatenate([x.Exp(), x.Tanh(), x.Reshape(90000).Sin().Reshape(300, 300)]);

    [Fact]
    public void They_become_one() => Assert.Equal(["Exp Tanh", "Sin", "Concatenate"], Names(Siblings, Large));

    [Fact]
    public void Small_ones_stay_apart() => Assert.Equal(["Exp", "Tanh", "Sin", "Concatenate"], Names(x => Tensor.Concatenate([x.Exp(), x.Tanh(), x.Reshape(9).Sin().Reshape(3, 3)]), Tensor.Zeros([3, 3])));

    // The second waits for the product, and that for the first.
    [Fact]
    public void Those_that_wait_for_each_other_stay_apart() =>
        Assert.Equal(["Exp", "MatMul", "Add"], Names(x => x.Exp().MatMul(x) + x, Large));

    [Fact]
    public void They_give_the_bits_of_eager() => Bits.Same(Siblings(Large), Compiler.Compile(Siblings)(Large));

    private static string[] Names(Func<Tensor, Tensor> function, Tensor x) =>
        [.. PlanBuilder.Build(Pipeline.Run(Graph.Trace(function, x)), []).Steps.Select(step => step.Name)];
}
