namespace Fluxion.Compilation.Tests;

/// <summary>What stands in a tree beside its leaves belongs to the program: where it changes, there is another program.</summary>
public partial class ConstantTests
{
    [Fact]
    public void A_number_in_a_tree_that_changes_is_compiled_anew()
    {
        var runs = 0;
        var compiled = Compiler.Compile((Scaled x) =>
        {
            runs++;
            return x.Value * x.Factor;
        });
        var value = Tensor.Of([1.0, 2.0]);
        Assert.Equal([2.0, 4.0], compiled(new Scaled(value, 2, null)).ToArray<double>());
        Assert.Equal([3.0, 6.0], compiled(new Scaled(value, 3, null)).ToArray<double>());
        Assert.Equal([2.0, 4.0], compiled(new Scaled(value, 2, null)).ToArray<double>());
        Assert.Equal([2.0000000000000004, 4.000000000000001], compiled(new Scaled(value, Math.BitIncrement(2.0), null)).ToArray<double>());
        Assert.Equal(3, runs);
    }

    [Fact]
    public void Names_and_kinds_count_too()
    {
        var compiled = Compiler.Compile((Scaled x) => x.Kind == "sine" ? x.Value.Sin() : x.Value);
        var value = Tensor.Of([0.0, 0.5]);
        Assert.Equal(value.ToArray<double>(), compiled(new Scaled(value, 1, "none")).ToArray<double>());
        Assert.Equal(value.Sin().ToArray<double>(), compiled(new Scaled(value, 1, "sine")).ToArray<double>());
    }

    [Tree]
    internal sealed partial record Scaled(Tensor Value, double Factor, string? Kind);
}
