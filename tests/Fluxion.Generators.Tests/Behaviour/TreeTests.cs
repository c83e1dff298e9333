using static Fluxion.Generators.Tests.Models;

namespace Fluxion.Generators.Tests;

/// <summary>What generated trees do.</summary>
public sealed class TreeTests
{
    private static readonly Mlp Model = new(new Linear(Leaf.Of(1), Leaf.Of(2), "a"), new Linear(Leaf.Of(3), null, "b"), 0.5);

    [Fact]
    public void Leaves_come_in_the_order_of_the_properties() => Assert.Equal([1, 2, 3], Numbers(Model));

    [Fact]
    public void Paths_name_the_way_to_each_leaf() => Assert.Equal(["Hidden.Weights", "Hidden.Bias", "Output.Weights"], Tree.Paths(Model));

    [Fact]
    public void Map_keeps_constants_and_nulls()
    {
        var doubled = Tree.Map(Model, leaf => Leaf.Add(leaf, leaf));

        Assert.Equal([2, 4, 6], Numbers(doubled));
        Assert.Equal(("a", "b", 0.5), (doubled.Hidden.Name, doubled.Output.Name, doubled.Rate));
        Assert.Null(doubled.Output.Bias);
        Assert.Equal([1, 2, 3], Numbers(Model));
    }

    [Fact]
    public void Map_over_two_trees_pairs_their_leaves() => Assert.Equal([2, 4, 6], Numbers(Tree.Map(Model, Model, Leaf.Add)));

    [Fact]
    public void Map_calls_the_function_in_the_order_of_the_leaves()
    {
        var seen = new List<float>();
        Tree.Map(Model, leaf =>
        {
            seen.Add(Leaf.Value(leaf));
            return leaf;
        });
        Assert.Equal([1, 2, 3], seen);
    }

    [Fact]
    public void Unflatten_puts_leaves_in_their_places()
    {
        var other = Tree.Unflatten(Model, [Leaf.Of(7), Leaf.Of(8), Leaf.Of(9)]);
        Assert.Equal((7, 8, 9), (Leaf.Value(other.Hidden.Weights), Leaf.Value(other.Hidden.Bias!), Leaf.Value(other.Output.Weights)));
    }

    [Fact]
    public void A_tensor_alone_is_a_tree()
    {
        var leaf = Leaf.Of(4);
        Assert.Equal([leaf], Tree.Leaves(leaf));
        Assert.Equal([""], Tree.Paths(leaf));
        Assert.Equal(8, Leaf.Value(Tree.Map(leaf, x => Leaf.Add(x, x))));
    }

    [Fact]
    public void A_generic_tree_holds_any_tree()
    {
        var state = new Momentum<Mlp>(Model, Model, Leaf.Of(9));
        Assert.Equal([1, 2, 3, 1, 2, 3, 9], Numbers(state));
        Assert.Equal("Variance.Output.Weights", Tree.Paths(state)[5]);
        Assert.Equal([1, 2, 3], Numbers(new Momentum<Tensor>(Leaf.Of(1), Leaf.Of(2), Leaf.Of(3))));
    }

    [Fact]
    public void Derived_records_keep_their_type_and_leaves_behind_the_base()
    {
        var stack = new Stack([new Dense(Leaf.Of(1)), new Gate(Leaf.Of(2), Leaf.Of(3))]);
        var mapped = Tree.Map(stack, leaf => Leaf.Add(leaf, Leaf.Of(10)));

        Assert.Equal(["Layers[0].W", "Layers[1].U", "Layers[1].V"], Tree.Paths(stack));
        Assert.Equal([11, 12, 13], Numbers(mapped));
        Assert.Equal(["dense", "gate"], mapped.Layers.Select(layer => layer.Kind));
        Assert.IsType<Gate>(mapped.Layers[1]);
        Assert.Equal(11, Leaf.Value(Tree.Map(new Dense(Leaf.Of(1)), leaf => Leaf.Add(leaf, Leaf.Of(10))).W));
    }

    [Fact]
    public void Variables_stay_variables_and_plain_leaves_become_some()
    {
        var tree = new Trained(Tensor.Variable(Leaf.Of(1)), null);
        Assert.Same(tree.W, Tree.Map(tree, leaf => leaf).W);
        Assert.Equal(2, Leaf.Value(Tree.Map(tree, leaf => ((Variable)leaf).Value * 2).W.Value));
    }

    [Fact]
    public void A_transform_over_a_property_of_type_variable_says_to_declare_a_tensor()
    {
        var tree = new Trained(Tensor.Variable(Leaf.Of(1)), null);
        var error = Assert.Throws<TreeException>(() => Transforms.Grad((Trained t) => t.W * t.W)(tree));
        Assert.Contains("declare it as Tensor", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_gradient_of_a_model_is_a_model()
    {
        var gradient = Transforms.Grad((Mlp m) => (m.Hidden.Weights * m.Output.Weights) + m.Hidden.Bias!)(Model);
        Assert.Equal([3, 1, 1], Numbers(gradient));
        Assert.Equal("a", gradient.Hidden.Name);
    }

    private static IEnumerable<float> Numbers<T>(T tree)
        where T : ITree<T> => Tree.Leaves(tree).Select(Leaf.Value);
}
