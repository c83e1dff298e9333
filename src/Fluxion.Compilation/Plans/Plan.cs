namespace Fluxion.Compilation;

/// <summary>A graph as steps in order, with a place in memory for every value. It can be bound to memory any number of times.</summary>
internal sealed class Plan
{
    private readonly Stack<PlanInstance> _idle = new();
    private PlanInstance? _nearest;

    internal Plan(Graph graph, IReadOnlyList<Step> steps, PlanBuffers buffers, IReadOnlyList<OutputRoute> outputs)
    {
        (Graph, Steps, Buffers, Outputs) = (graph, steps, buffers, outputs);
        Memory = MemoryPlan.Of(this);
    }

    internal Graph Graph { get; }

    internal IReadOnlyList<Step> Steps { get; }

    internal PlanBuffers Buffers { get; }

    internal IReadOnlyList<OutputRoute> Outputs { get; }

    internal MemoryPlan Memory { get; }

    /// <summary>Keeps the times of the steps while somebody asks for them.</summary>
    internal PlanProfile? Profile { get; set; }

    /// <summary>An instance that nobody else uses now.</summary>
    internal PlanInstance Rent()
    {
        if (Interlocked.Exchange(ref _nearest, null) is { } nearest)
        {
            return nearest;
        }

        lock (_idle)
        {
            if (_idle.TryPop(out var instance))
            {
                return instance;
            }
        }

        return new PlanInstance(this);
    }

    internal void Return(PlanInstance instance)
    {
        if (Interlocked.CompareExchange(ref _nearest, instance, null) is null)
        {
            return;
        }

        lock (_idle)
        {
            _idle.Push(instance);
        }
    }
}
