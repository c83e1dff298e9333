namespace Fluxion.Compilation;

/// <summary>What stands for an operation in the new graph; null where it stands for itself.</summary>
/// <param name="node">The operation on nodes of the new graph, not listed there yet.</param>
/// <param name="origin">The old graph's node that it comes from.</param>
/// <param name="graph">Takes further operations.</param>
internal delegate GraphNode? Rewrite(GraphNode node, GraphNode origin, GraphBuilder graph);
