using System.Collections.Immutable;
using static Fluxion.Generators.Tests.Models;

namespace Fluxion.Generators.Tests;

/// <summary>Arrays, lists, tuples and structs inside trees.</summary>
public sealed class ContainerTests
{
    [Fact]
    public void Every_container_is_walked_in_order()
    {
        var tree = Full();
        Assert.Equal(Enumerable.Range(1, 17).Select(i => (float)i), Tree.Leaves(tree).Select(Leaf.Value));
        Assert.Equal(
            [
                "Array[0]", "Array[1]", "List[0].Weights", "List[0].Bias", "List[1].Weights", "ReadOnly[1]", "Immutable[0]", "Jagged[0][0]", "Jagged[1][0]",
                "Jagged[1][1]", "Tuple.First", "MaybeTuple.Item1", "MaybeTuple.Item2", "Pair.A", "Pair.B", "MaybePair.A", "MaybePair.B",
            ],
            Tree.Paths(tree).Where(path => path != "Required"));
    }

    [Fact]
    public void Every_container_is_rebuilt()
    {
        var mapped = Tree.Map(Full(), leaf => Leaf.Of(Leaf.Value(leaf) * 10));

        Assert.Equal(Enumerable.Range(1, 17).Select(i => i * 10f), Tree.Leaves(mapped).Select(Leaf.Value));
        Assert.Equal(2, mapped.Array.Length);
        Assert.IsType<List<Linear>>(mapped.List);
        Assert.Null(mapped.ReadOnly[0]);
        Assert.Equal(7, mapped.Tuple.Count);
        Assert.Equal(Tree.Paths(Full()), Tree.Paths(mapped));
    }

    [Fact]
    public void What_is_absent_has_no_leaves_and_stays_absent()
    {
        var tree = Full() with { Array = null!, List = null!, ReadOnly = null!, Immutable = default, Jagged = null, MaybeTuple = null, MaybePair = null };
        var mapped = Tree.Map(tree, leaf => leaf);

        Assert.Equal(["Tuple.First", "Pair.A", "Pair.B"], Tree.Paths(mapped).Where(path => path != "Required"));
        Assert.Null(mapped.List);
        Assert.True(mapped.Immutable.IsDefault);
        Assert.Null(mapped.MaybeTuple);
        Assert.Null(mapped.MaybePair);
    }

    [Fact]
    public void The_original_list_is_not_touched()
    {
        var tree = Full();
        var mapped = Tree.Map(tree, leaf => Leaf.Of(0));

        Assert.NotSame(tree.List, mapped.List);
        Assert.Equal(3, Leaf.Value(tree.List[0].Weights));
    }

    private static Everything Full()
    {
        var next = 0;
        return new Everything(
            [Next(), Next()],
            [new Linear(Next(), Next()), new Linear(Next(), null)],
            [null, Next()],
            ImmutableArray.Create(Next()),
            [[Next()], [Next(), Next()]],
            (Next(), 7),
            (Next(), Next()),
            new Pair(Next(), Next()),
            new Pair(Next(), Next()))
        {
            Required = null!,
        };

        Tensor Next() => Leaf.Of(++next);
    }
}
