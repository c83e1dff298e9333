using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>Runs the passes on the programs inside loops and choices.</summary>
/// <param name="passes">The passes; asked for when they run, for this one is among them.</param>
internal sealed class LoopBodies(Func<IReadOnlyList<IPass>> passes) : IPass
{
    public string Name => "loop bodies";

    public string Reason => "What a loop repeats is worth the same passes as what runs once.";

    public Graph Run(Graph graph) => GraphRewriter.Run(graph, Rewrite);

    private GraphNode? Rewrite(GraphNode node, GraphNode origin, GraphBuilder graph)
    {
        Primitive? better = node.Primitive switch
        {
            Scan scan => Scan.Of(Better(scan.Body), scan.Layout),
            While loop => loop.With(Better(loop.Condition), Better(loop.Body)),
            Choice choice => choice.With(choice.Branches.Select(Better)),
            _ => null,
        };
        return better is null ? null : graph.ApplyAsIs(better, node, [.. node.Inputs]);
    }

    private Graph Better(Subprogram program) => Pipeline.Run(passes(), program.Graph);
}
