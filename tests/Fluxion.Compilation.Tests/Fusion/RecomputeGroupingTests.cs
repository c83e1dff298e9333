using static Fluxion.Transforms;

namespace Fluxion.Compilation.Tests.Fusion;

/// <summary>Cheap values that kernels compute again in place of reading them.</summary>
public sealed class RecomputeGroupingTests
{
    private static readonly Tensor Large = Key.Of(1).Normal([300, 300]);

    // The product stands between the first kernel and the last, which could share the double only through memory.
    private static readonly Func<Tensor, Tensor> Doubled = x =>
    {
        var twice = x + x;
        return twice.Exp().MatMul(x) * twice;
    };

    [Fact]
    public void What_is_made_of_an_argument_is_computed_again() => Assert.Equal(["Add Exp", "MatMul", "Add Multiply"], Names(Doubled, Large));

    [Fact]
    public void It_is_not_stored() => Assert.Equal(2 * 300 * 300 * 4, ArenaBytes(Doubled, Large), 1000.0);

    [Fact]
    public void Small_values_are_stored() => Assert.Equal(["Add Exp", "MatMul", "Multiply"], Names(Doubled, Tensor.Ones([3, 3])));

    [Fact]
    public void What_costs_a_series_is_stored() => Assert.Equal(
        ["Exp Sin", "MatMul", "Multiply"],
        Names(
            x =>
            {
                var y = x.Exp();
                return y.Sin().MatMul(x) * y;
            },
            Large));

    // The product alone is read; its sum with one is computed where it was, in place.
    [Fact]
    public void Nothing_is_kept_alive_for_it() => Assert.Equal(
        ["MatMul", "Add Exp", "MatMul", "Multiply"],
        Names(
            x =>
            {
                var y = x.MatMul(x) + 1;
                return y.Exp().MatMul(x) * y;
            },
            Large));

    // The weights' gradient needs the activations anyway, so the mask of the backward pass comes from them.
    [Fact]
    public void The_mask_of_a_relu_comes_from_its_result()
    {
        Func<Tensor, Tensor> gradient = Grad((Tensor w) => Large.MatMul(w).Relu().MatMul(w).Square().Sum());
        var relu = Steps(gradient, Large).Single(step => step.Name.Contains("Relu"));
        Assert.Single(relu.Writes);
    }

    [Fact]
    public void Several_readers_compute_it_each_for_itself()
    {
        Func<Tensor, Tensor> function = x =>
        {
            var y = x * 3;
            var a = y.Exp().MatMul(x) - y;
            return a.Tanh().MatMul(x) - y;
        };
        Assert.Equal(["Multiply Exp", "MatMul", "Multiply Subtract Tanh", "MatMul", "Multiply Subtract"], Names(function, Large));
        Bits.Same(function(Large), Compiler.Compile(function)(Large));
    }

    [Fact]
    public void It_gives_the_bits_of_eager() => Bits.Same(Doubled(Large), Compiler.Compile(Doubled)(Large));

    [Fact]
    public void Rows_compute_again_too()
    {
        Func<Tensor, Tensor> function = x =>
        {
            var y = x * 3;
            var a = y.Exp().MatMul(x) - y;
            return a - a.Max(1, keepDims: true);
        };
        Assert.Equal(["Multiply Exp", "MatMul", "Multiply Subtract Max"], Names(function, Large));
        Bits.Same(function(Large), Compiler.Compile(function)(Large));
    }

    private static string[] Names(Func<Tensor, Tensor> function, Tensor x) => [.. Steps(function, x).Select(step => step.Name)];

    private static IReadOnlyList<Step> Steps(Func<Tensor, Tensor> function, Tensor x) => PlanOf(function, x).Steps;

    private static double ArenaBytes(Func<Tensor, Tensor> function, Tensor x) => PlanOf(function, x).Memory.ArenaBytes;

    private static Plan PlanOf(Func<Tensor, Tensor> function, Tensor x) => PlanBuilder.Build(Pipeline.Run(Graph.Trace(function, x)), []);
}
