namespace Fluxion.Compilation;

/// <summary>A graph as steps in order, with a place in memory for every value. It can be bound to memory any number of times.</summary>
internal sealed class Plan
{
    private readonly Stack<PlanInstance> _idle = new();
    private readonly OwnInstance _own = new();
    private readonly Lazy<Schedule> _schedule;

    internal Plan(Graph graph, IReadOnlyList<Step> steps, PlanBuffers buffers, IReadOnlyList<OutputRoute> outputs, bool isInner)
    {
        (Graph, Steps, Buffers, Outputs, IsInner) = (graph, steps, buffers, outputs, isInner);
        Memory = MemoryPlan.Of(this);
        TakesDonations = buffers.Inputs.Any(input => input.IsDonated);
        _schedule = new Lazy<Schedule>(() => Schedule.Of(this, CostModel.Default));
    }

    internal Graph Graph { get; }

    internal IReadOnlyList<Step> Steps { get; }

    internal PlanBuffers Buffers { get; }

    internal IReadOnlyList<OutputRoute> Outputs { get; }

    /// <summary>Whether it is the plan of a program inside another, whose memory does not move.</summary>
    internal bool IsInner { get; }

    internal MemoryPlan Memory { get; }

    /// <summary>Keeps the times of the steps while somebody asks for them.</summary>
    internal PlanProfile? Profile { get; set; }

    /// <summary>Whether callers give memory away.</summary>
    internal bool TakesDonations { get; }

    /// <summary>Which steps may run side by side; made when several threads first ask.</summary>
    internal Schedule Schedule => _schedule.Value;

    /// <summary>An instance that nobody else uses now.</summary>
    internal PlanInstance Rent() => _own.TryRent() ?? RentShared();

    internal void Return(PlanInstance instance)
    {
        if (!_own.TryReturn(instance))
        {
            lock (_idle)
            {
                _idle.Push(instance);
            }
        }
    }

    private PlanInstance RentShared()
    {
        lock (_idle)
        {
            if (_idle.TryPop(out var instance))
            {
                return instance;
            }
        }

        var made = new PlanInstance(this, new DataflowExecutor(() => Schedule));
        _own.Offer(made);
        return made;
    }
}
