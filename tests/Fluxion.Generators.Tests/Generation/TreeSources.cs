namespace Fluxion.Generators.Tests;

/// <summary>One source text for each kind of declaration that the generator must understand.</summary>
public static class TreeSources
{
    private static readonly Dictionary<string, string> All = new()
    {
        ["Positional"] = """
            using Fluxion;
            namespace Sample;
            [Tree] public sealed partial record Linear(Tensor Weights, Tensor? Bias, string Name, double Rate);
            """,
        ["Nested_trees"] = """
            using Fluxion;
            namespace Sample.Models;
            [Tree] public sealed partial record Linear(Tensor Weights, Tensor Bias);
            [Tree] public sealed partial record Mlp(Linear Hidden, Linear? Output);
            """,
        ["Properties_with_init"] = """
            using Fluxion;
            namespace Sample;
            [Tree] internal sealed partial record Layer(int Width)
            {
                public required Tensor Weights { get; init; }
                internal Tensor? Bias { get; init; }
                private Tensor? Mask { get; set; }
                public Tensor Doubled => Weights;
                public static Tensor? Shared { get; set; }
                public Tensor this[int i] => Weights;
            }
            """,
        ["Containers"] = """
            using System.Collections.Generic;
            using System.Collections.Immutable;
            using Fluxion;
            namespace Sample;
            [Tree] public sealed partial record Block(Tensor W);
            [Tree] public sealed partial record Net(
                Tensor[] Array, List<Block> List, IReadOnlyList<Tensor?> ReadOnly, ImmutableArray<Block> Immutable,
                Block[][]? Jagged, int[] Sizes, List<string> Names, int[,] Grid);
            """,
        ["Tuples"] = """
            using System.Collections.Generic;
            using Fluxion;
            namespace Sample;
            [Tree] public sealed partial record Block(Tensor W);
            [Tree] public sealed partial record Net(
                (Tensor Weights, string Name, Block?) Pair, (Tensor, (Tensor A, int B))? Maybe, List<(Tensor W, Tensor? B)> Layers,
                IReadOnlyList<(int, Tensor)?> Holes, (List<Tensor> Many, int Count) Mixed, (int, string) Plain);
            """,
        ["Record_struct"] = """
            using Fluxion;
            namespace Sample;
            [Tree] public readonly partial record struct Pair(Tensor A, Tensor B);
            [Tree] public partial record struct Holder(Pair Always, Pair? Sometimes);
            """,
        ["Generic"] = """
            using Fluxion;
            namespace Sample;
            [Tree] public sealed partial record State<T, TTag>(T Mean, T? Variance, TTag Tag, Tensor Step) where T : ITree<T> where TTag : unmanaged;
            [Tree] public sealed partial record Use(State<Tensor, int> State);
            """,
        ["Nested_in_types"] = """
            using Fluxion;
            namespace Sample;
            public static partial class Outer
            {
                internal partial struct Middle<T>
                {
                    [Tree] private sealed partial record Inner(Tensor W);
                }
            }
            """,
        ["Global_namespace"] = """
            [Fluxion.Tree] public sealed partial record Lonely(Fluxion.Tensor W);
            """,
        ["Inheritance"] = """
            using Fluxion;
            namespace Sample;
            public abstract record Plain(Tensor Scale);
            [Tree] public abstract partial record Layer(Tensor Shift) : Plain(Shift);
            [Tree] public sealed partial record Dense(Tensor Shift, Tensor Weights) : Layer(Shift);
            [Tree] public sealed partial record Relu(Tensor Shift) : Layer(Shift);
            [Tree] public sealed partial record Net(Layer[] Layers, Dense Last);
            """,
        ["Without_leaves"] = """
            using Fluxion;
            namespace Sample;
            [Tree] public sealed partial record Dropout(double Rate);
            """,
        ["Variables"] = """
            using Fluxion;
            namespace Sample;
            [Tree] public sealed partial record Net(Variable W, Variable? B, Variable[] Others, Key Key);
            """,
        ["Keywords"] = """
            using Fluxion;
            namespace Sample.@event;
            [Tree] public sealed partial record @class(Tensor @new, Tensor leaves, Tensor[] item0);
            """,
        ["Written_by_hand"] = """
            using Fluxion;
            namespace Sample;
            public sealed class Cell(Tensor w) : ITree<Cell>
            {
                public void Flatten(TreeWriter leaves) => leaves.Add("W", w);
                public Cell Unflatten(TreeReader leaves) => new(leaves.Next(w));
            }
            [Tree] public sealed partial record Net(Cell First, Cell[] Others);
            """,
        ["Property_over_a_field"] = """
            using Fluxion;
            namespace Sample;
            [Tree] public sealed partial record Checked(string Name)
            {
                private readonly Tensor _weights = null!;
                public Tensor Weights { get => _weights; init => _weights = value; }
            }
            """,
    };

    public static TheoryData<string> Names => new(All.Keys);

    public static string Source(string name) => All[name];
}
