using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>
/// A step taken many times by a plan of its own. Its memory is lent: slices and stacked results are rows where they lie, and what is carried
/// goes to and fro between the place of the last carry and one beside it.
/// </summary>
internal sealed class ScanStep : Step
{
    private ScanStep(GraphNode node, ScanLayout layout, Plan body, Place[] reads, Place[] results, Place[] spare, Place room)
        : base([node], reads, [.. results, .. spare, room]) => (Layout, Body, Results, Spare, Room) = (layout, body, results, spare, room);

    internal ScanLayout Layout { get; }

    /// <summary>The plan of one step.</summary>
    internal Plan Body { get; }

    /// <summary>The last carry and the stacked results.</summary>
    internal IReadOnlyList<Place> Results { get; }

    /// <summary>The second place of what is carried.</summary>
    internal IReadOnlyList<Place> Spare { get; }

    /// <summary>Where the body's arena stands.</summary>
    internal Place Room { get; }

    internal override string Path => $"{Layout.Length} × {Body.Steps.Count} steps";

    internal override long Flops => Layout.Length * Body.Steps.Sum(step => step.Flops);

    internal override IReadOnlyList<Plan> Inner => [Body];

    internal static ScanStep Of(GraphNode node, Scan scan, PlanBuilder plan, IReadOnlyList<GraphNode> results)
    {
        var layout = scan.Layout;
        var body = PlanBuilder.BuildInner(scan.Body.Graph);
        var types = scan.Body.Results.Select((type, i) => i < layout.Carried ? type : ScanTypes.Stack(layout.Length, type)).ToArray();
        return new ScanStep(
            node,
            layout,
            body,
            ControlFlowSteps.Operands(node, plan),
            ControlFlowSteps.Results(types, plan, results),
            [.. types[..layout.Carried].Select(plan.Scratch)],
            ControlFlowSteps.Room(plan, body));
    }

    internal override BoundStep Bind(PlanInstance instance) => new BoundScan(this, instance);
}
