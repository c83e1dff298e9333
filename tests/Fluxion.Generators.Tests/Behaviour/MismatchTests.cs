using static Fluxion.Generators.Tests.Models;

namespace Fluxion.Generators.Tests;

/// <summary>Trees that do not fit each other say where they part.</summary>
public sealed class MismatchTests
{
    private static readonly Mlp Model = new(new Linear(Leaf.Of(1), Leaf.Of(2)), new Linear(Leaf.Of(3), null), 0.5);

    [Fact]
    public void A_missing_leaf_is_named()
    {
        var other = Model with { Hidden = Model.Hidden with { Bias = null } };
        var error = Assert.Throws<TreeException>(() => Tree.Map(Model, other, Leaf.Add));
        Assert.Equal(
            "Tree.Map: the two trees differ in structure. Leaf 1 is Hidden.Bias in the first and Output.Weights in the second. " +
            "Both need the same leaves in the same places: the same lists of the same lengths, and null in the same places.",
            error.Message);
    }

    [Fact]
    public void As_many_leaves_in_other_places_are_a_difference()
    {
        var other = Model with { Hidden = Model.Hidden with { Bias = null }, Output = Model.Output with { Bias = Leaf.Of(4) } };
        Assert.Contains("Leaf 1 is Hidden.Bias in the first and Output.Weights", Assert.Throws<TreeException>(() => Tree.Map(Model, other, Leaf.Add)).Message);
    }

    [Fact]
    public void Lists_of_other_lengths_are_a_difference()
    {
        var (one, two) = (new Stack([new Dense(Leaf.Of(1))]), new Stack([new Dense(Leaf.Of(1)), new Dense(Leaf.Of(2))]));
        Assert.Contains("The first has 1 leaf and the second 2 leaves: Layers[1].W is missing in the first.", Assert.Throws<TreeException>(() => Tree.Map(one, two, Leaf.Add)).Message);
        Assert.Contains("Layers[1].W is missing in the second.", Assert.Throws<TreeException>(() => Tree.Map(two, one, Leaf.Add)).Message);
    }

    [Fact]
    public void Too_few_and_too_many_leaves_are_refused()
    {
        var few = Assert.Throws<TreeException>(() => Tree.Unflatten(Model, [Leaf.Of(1)]));
        Assert.Equal("Tree.Unflatten: 1 leaf given for a tree with 3 leaves (Hidden.Weights, Hidden.Bias, Output.Weights). Give one for each, in this order.", few.Message);
        Assert.Throws<TreeException>(() => Tree.Unflatten(Model, [Leaf.Of(1), Leaf.Of(2), Leaf.Of(3), Leaf.Of(4)]));
        Assert.Contains("a tensor alone", Assert.Throws<TreeException>(() => Tree.Unflatten(Leaf.Of(1), [])).Message);
    }

    [Fact]
    public void A_reader_that_runs_dry_says_so()
    {
        var reader = new TreeReader([Leaf.Of(1)]);
        Assert.Throws<TreeException>(() => Model.Unflatten(reader));
        Assert.True(reader.AtEnd);
    }
}
