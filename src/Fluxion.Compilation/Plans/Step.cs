using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>One piece of work of a plan: what it reads, what it writes, and in words what it is. It knows no memory yet.</summary>
internal abstract class Step(IReadOnlyList<GraphNode> nodes, IReadOnlyList<Place> reads, IReadOnlyList<Place> writes)
{
    /// <summary>The nodes of the graph that it computes.</summary>
    internal IReadOnlyList<GraphNode> Nodes { get; } = nodes;

    internal IReadOnlyList<Place> Reads { get; } = reads;

    internal IReadOnlyList<Place> Writes { get; } = writes;

    /// <summary>What it is, in errors and reports.</summary>
    internal virtual string Name => Nodes[^1].Operation;

    /// <summary>Which code it runs, in words.</summary>
    internal virtual string Path => "kernel";

    /// <summary>Floating-point operations of one run, as far as they are known.</summary>
    internal virtual long Flops => ProductFlops;

    /// <summary>Those of them that are in products of matrices, which run much faster than others.</summary>
    internal virtual long ProductFlops => 0;

    /// <summary>Bytes that one run reads and writes.</summary>
    internal long Bytes => Enumerable.Range(0, Reads.Count).Sum(BytesRead) + Writes.Sum(Touched);

    /// <summary>Whether it runs programs of its own, or code that a user wrote for the thread that calls.</summary>
    internal bool MustRunAlone => RunsUsersCode || Nodes is [{ Primitive.Subgraphs.Count: > 0 }];

    /// <summary>Whether it runs code that a user wrote: a custom function, a solver.</summary>
    internal bool RunsUsersCode => Nodes is [{ Primitive: FunctionPrimitive or ImplicitSolution }];

    /// <summary>
    /// Whether what its operation makes is put where the plan wants it. Programs of its own make and drop much meanwhile, and a user's code may
    /// keep what it makes: those make tensors as ever.
    /// </summary>
    internal bool IsPlaced => !MustRunAlone;

    /// <summary>The plans that it runs: a loop's body, a choice's branches; mostly none.</summary>
    internal virtual IReadOnlyList<Plan> Inner => [];

    /// <summary>Whether it reads this operand element by element, each before it writes the same place of a result.</summary>
    internal virtual bool ReadsInPlace(int read) => false;

    /// <summary>The work on the memory of one instance of the plan.</summary>
    internal abstract BoundStep Bind(PlanInstance instance);

    /// <summary>Bytes that one run reads of an operand.</summary>
    internal virtual long BytesRead(int read) => Touched(Reads[read]);

    // Of what repeats, what is there once.
    private static long Touched(Place place) => Math.Min(place.Buffer.Bytes, place.Type.Bytes);
}
