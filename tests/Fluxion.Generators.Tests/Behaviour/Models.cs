using System.Collections.Immutable;

namespace Fluxion.Generators.Tests;

/// <summary>Trees of every kind; that they stand inside a type is one of the things they try.</summary>
public static partial class Models
{
    [Tree]
    public sealed partial record Linear(Tensor Weights, Tensor? Bias, string Name = "linear");

    [Tree]
    public sealed partial record Mlp(Linear Hidden, Linear Output, double Rate);

    [Tree]
    public sealed partial record Everything(
        Tensor[] Array,
        List<Linear> List,
        IReadOnlyList<Tensor?> ReadOnly,
        ImmutableArray<Tensor> Immutable,
        Tensor[][]? Jagged,
        (Tensor First, int Count) Tuple,
        (Tensor, Tensor)? MaybeTuple,
        Pair Pair,
        Pair? MaybePair)
    {
        public required Tensor Required { get; init; }

        public Tensor Computed => Required;
    }

    [Tree]
    public readonly partial record struct Pair(Tensor A, Tensor B);

    [Tree]
    public abstract partial record Layer(string Kind)
    {
        public abstract int Count { get; }
    }

    [Tree]
    public sealed partial record Dense(Tensor W) : Layer("dense")
    {
        public override int Count => 1;
    }

    [Tree]
    public sealed partial record Gate(Tensor U, Tensor V) : Layer("gate")
    {
        public override int Count => 2;
    }

    [Tree]
    public sealed partial record Stack(Layer[] Layers);

    [Tree]
    public sealed partial record Trained(Variable W, Variable? B);

    [Tree]
    public sealed partial record Momentum<T>(T Mean, T Variance, Tensor Step)
        where T : ITree<T>;
}
