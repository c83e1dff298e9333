namespace Fluxion.Compilation;

/// <summary>A value that two loops compute in each step alike.</summary>
/// <param name="Earlier">The loop that comes first.</param>
/// <param name="First">The value in its body.</param>
/// <param name="Later">The loop that computes it again.</param>
/// <param name="Second">The value in the body of that.</param>
internal sealed record LoopReuse(GraphNode Earlier, GraphNode First, GraphNode Later, GraphNode Second);
