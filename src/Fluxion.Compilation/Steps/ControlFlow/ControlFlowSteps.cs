using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>Operations that run programs of their own, as steps with plans of their own.</summary>
internal static class ControlFlowSteps
{
    /// <summary>The step of a loop or a choice; null where the node is neither.</summary>
    /// <param name="node">The operation.</param>
    /// <param name="plan">The plan that the step is for.</param>
    /// <param name="results">The nodes that take the operation's results out.</param>
    internal static Step? Of(GraphNode node, PlanBuilder plan, IReadOnlyList<GraphNode> results) => node.Primitive switch
    {
        Scan scan => ScanStep.Of(node, scan, plan, results),
        While loop => WhileStep.Of(node, loop, plan, results),
        Choice choice => ChoiceStep.Of(node, choice, plan, results),
        _ => null,
    };

    /// <summary>Where the operands lie, each in row-major order: laid out anew where it does not lie so.</summary>
    internal static Place[] Operands(GraphNode node, PlanBuilder plan)
    {
        var places = new Dictionary<GraphNode, Place>();
        foreach (var input in node.Inputs)
        {
            if (!places.ContainsKey(input))
            {
                var place = plan.PlaceOf(input)!;
                places.Add(input, place.IsContiguous ? place : plan.Contiguous(input, place));
            }
        }

        return [.. node.Inputs.Select(input => places[input])];
    }

    /// <summary>A place for every result; what nobody takes out gets one that is thrown away.</summary>
    internal static Place[] Results(IReadOnlyList<TensorType> types, PlanBuilder plan, IReadOnlyList<GraphNode> results)
    {
        var places = new Place?[types.Count];
        foreach (var result in results)
        {
            places[((Result)result.Primitive!).Place] ??= plan.NewPlace(result);
        }

        return [.. places.Select((place, i) => place ?? plan.Scratch(types[i]))];
    }

    /// <summary>Room for the arenas of plans that do not run at the same time.</summary>
    internal static Place Room(PlanBuilder plan, params IEnumerable<Plan> inner)
    {
        var bytes = inner.Max(one => one.Memory.ArenaBytes);
        return plan.Scratch(new TensorType(DType.Float64, Shape.Create([checked((int)((bytes + 7) / 8))])));
    }
}
