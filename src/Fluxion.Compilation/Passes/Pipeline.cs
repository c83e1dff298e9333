using System.Diagnostics;

namespace Fluxion.Compilation;

/// <summary>The passes in the order in which they run, each with its reason.</summary>
internal static class Pipeline
{
    /// <summary>The passes that keep every bit, a NaN's own bits left out.</summary>
    internal static IReadOnlyList<IPass> Exact { get; } = Passes(RuleTable.Exact, () => Exact!);

    /// <summary>The same with rules that hold for real numbers only.</summary>
    internal static IReadOnlyList<IPass> Fast { get; } = Passes(RuleTable.Fast, () => Fast!);

    /// <summary>The passes that keep for later loops what earlier ones compute, for a program that is about to be cut in two.</summary>
    internal static IReadOnlyList<IPass> Reuse { get; } = [new LoopBodies(() => Exact!), new ReuseAcrossLoops()];

    /// <summary>The passes of one of the two modes.</summary>
    internal static IReadOnlyList<IPass> For(bool fast) => fast ? Fast : Exact;

    /// <summary>Runs the exact passes one after the other.</summary>
    /// <param name="graph">The graph, which stays as it is.</param>
    /// <param name="after">Is shown the graph after each pass.</param>
    internal static Graph Run(Graph graph, Action<IPass, Graph>? after = null) => Run(Exact, graph, after);

    internal static Graph Run(IReadOnlyList<IPass> passes, Graph graph, Action<IPass, Graph>? after = null)
    {
        foreach (var pass in passes)
        {
            graph = pass.Run(graph);
            Verify(graph);
            after?.Invoke(pass, graph);
        }

        return graph;
    }

    [Conditional("DEBUG")]
    private static void Verify(Graph graph) => graph.Verify();

    // Calls and functions first, for they hide operations. Merging before simplifying lets equations see that two operands are one. Folding goes
    // before them too, since they ask for constants, and after them, since they leave new ones. What transposes and cuts leave
    // behind, the same passes take away, and so they do with what loops leave.
    private static IPass[] Passes(RuleTable rules, Func<IReadOnlyList<IPass>> all) =>
    [
        new InlineCalls(),
        new InlineFunctions(),
        new ConstantFolding(),
        new CommonSubexpressions(),
        new AlgebraicSimplification(rules),
        new ConstantFolding(),
        new DeadCode(),
        new FoldTransposes(),
        new CutOperands(),
        new AlgebraicSimplification(rules),
        new ConstantFolding(),
        new CommonSubexpressions(),
        new DeadCode(),
        new DeadResults(),
        new LoopBodies(all),
        new ReuseAcrossLoops(),
        new HoistFromLoops(),
        new SinkFromLoops(),
        new AlgebraicSimplification(rules),
        new ConstantFolding(),
        new CommonSubexpressions(),
        new DeadCode(),
    ];
}
