namespace Fluxion.Compilation;

/// <summary>A graph as steps in order, with a place in memory for every value. It can be bound to memory any number of times.</summary>
internal sealed class Plan
{
    private readonly Stack<PlanInstance> _idle = new();

    internal Plan(Graph graph, IReadOnlyList<Step> steps, PlanBuffers buffers, IReadOnlyList<OutputRoute> outputs, bool isInner)
    {
        (Graph, Steps, Buffers, Outputs, IsInner) = (graph, steps, buffers, outputs, isInner);
        Memory = MemoryPlan.Of(this);
    }

    internal Graph Graph { get; }

    internal IReadOnlyList<Step> Steps { get; }

    internal PlanBuffers Buffers { get; }

    internal IReadOnlyList<OutputRoute> Outputs { get; }

    /// <summary>Whether it is the plan of a program inside another, whose memory does not move.</summary>
    internal bool IsInner { get; }

    internal MemoryPlan Memory { get; }

    /// <summary>An instance that nobody else uses now.</summary>
    internal PlanInstance Rent()
    {
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
        lock (_idle)
        {
            _idle.Push(instance);
        }
    }
}
