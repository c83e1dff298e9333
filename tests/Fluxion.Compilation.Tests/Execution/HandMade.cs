namespace Fluxion.Compilation.Tests;

/// <summary>Steps and buffers made by hand, to say exactly who uses which memory.</summary>
internal static class HandMade
{
    /// <summary>A part of the arena, in bytes.</summary>
    internal static Buffer Part(long start, int bytes) => new(BufferKind.Arena, Bytes(bytes)) { Offset = start };

    /// <summary>Memory of a caller's.</summary>
    internal static Buffer Outside(BufferKind kind, int bytes, Buffer? inPlaceOf = null) => new(kind, Bytes(bytes), 0) { InPlaceOf = inPlaceOf };

    internal static Step Step(Buffer[] reads, Buffer[] writes) => new Made([.. reads.Select(Place.Of)], [.. writes.Select(Place.Of)]);

    /// <summary>For each step, the steps that it waits for directly.</summary>
    internal static int[][] Waits(params Step[] steps)
    {
        var dependencies = StepDependencies.Of(steps);
        return [.. Enumerable.Range(0, steps.Length).Select(i => dependencies.Before(i).ToArray())];
    }

    private static TensorType Bytes(int count) => new(DType.Bool, [count]);

    private sealed class Made(Place[] reads, Place[] writes) : Step([new GraphNode(0, GraphNodeKind.Operation, Bytes(1))], reads, writes)
    {
        internal override BoundStep Bind(PlanInstance instance) => throw new NotSupportedException();
    }
}
