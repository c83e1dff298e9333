using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>A step repeated while a condition holds, each by a plan of its own. What is carried goes to and fro between two places.</summary>
internal sealed class WhileStep : Step
{
    private WhileStep(GraphNode node, Plan condition, Plan body, Place[] reads, Place[] results, Place[] spare, Place truth, Place room)
        : base([node], reads, [.. results, .. spare, truth, room]) =>
        (Condition, Body, Results, Spare, Truth, Room) = (condition, body, results, spare, truth, room);

    internal Plan Condition { get; }

    internal Plan Body { get; }

    internal IReadOnlyList<Place> Results { get; }

    /// <summary>The second place of what is carried.</summary>
    internal IReadOnlyList<Place> Spare { get; }

    /// <summary>Where the condition writes its answer.</summary>
    internal Place Truth { get; }

    /// <summary>Where the arena of the condition and that of the body stand, for the one has ended when the other begins.</summary>
    internal Place Room { get; }

    internal override string Path => $"{Condition.Steps.Count} + {Body.Steps.Count} steps";

    internal override IReadOnlyList<Plan> Inner => [Condition, Body];

    internal static WhileStep Of(GraphNode node, While loop, PlanBuilder plan, IReadOnlyList<GraphNode> results)
    {
        var condition = PlanBuilder.BuildInner(loop.Condition.Graph);
        var body = PlanBuilder.BuildInner(loop.Body.Graph);
        var types = loop.Body.Results;
        return new WhileStep(
            node,
            condition,
            body,
            ControlFlowSteps.Operands(node, plan),
            ControlFlowSteps.Results(types, plan, results),
            [.. types.Select(plan.Scratch)],
            plan.Scratch(new TensorType(DType.Bool, Shape.Scalar)),
            ControlFlowSteps.Room(plan, condition, body));
    }

    internal override BoundStep Bind(PlanInstance instance) => new BoundWhile(this, instance);
}
