using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>One of several plans, chosen by a whole number. The chosen one writes its results where they are wanted.</summary>
internal sealed class ChoiceStep : Step
{
    private ChoiceStep(GraphNode node, Plan[] branches, Place[] reads, Place[] results, Place room)
        : base([node], reads, [.. results, room]) => (Inner, Results, Room) = (branches, results, room);

    internal IReadOnlyList<Place> Results { get; }

    /// <summary>Where the arena of the chosen branch stands.</summary>
    internal Place Room { get; }

    internal override string Path => $"one of {Inner.Count} plans";

    internal override IReadOnlyList<Plan> Inner { get; }

    internal static ChoiceStep Of(GraphNode node, Choice choice, PlanBuilder plan, IReadOnlyList<GraphNode> results)
    {
        var branches = choice.Branches.Select(branch => PlanBuilder.BuildInner(branch.Graph)).ToArray();
        return new ChoiceStep(
            node,
            branches,
            ControlFlowSteps.Operands(node, plan),
            ControlFlowSteps.Results(choice.Branches[0].Results, plan, results),
            ControlFlowSteps.Room(plan, branches));
    }

    internal override BoundStep Bind(PlanInstance instance) => new Bound(this, instance);

    private sealed class Bound : BoundStep
    {
        private readonly Choice _choice;
        private readonly DenseTensor _index;
        private readonly PlanInstance[] _branches;
        private readonly DenseTensor[][] _inputs;
        private readonly DenseTensor[] _results;

        internal Bound(ChoiceStep step, PlanInstance instance)
            : base(step)
        {
            _choice = (Choice)step.Nodes[0].Primitive!;
            DenseTensor[] inputs = [.. step.Reads.Select(instance.Tensor)];
            _index = inputs[0];
            _branches = [.. step.Inner.Select(branch => new PlanInstance(branch, instance.Part(step.Room)))];
            _inputs = [.. _branches.Select((_, branch) => _choice.InputsOf(branch, inputs))];
            _results = [.. step.Results.Select(instance.Tensor)];
        }

        internal override void Run()
        {
            var chosen = _choice.BranchOf(_index.Elements<long>()[0]);
            var (branch, inputs) = (_branches[chosen], _inputs[chosen]);
            try
            {
                for (var i = 0; i < inputs.Length; i++)
                {
                    branch.LendInput(i, inputs[i].Data, inputs[i].Offset);
                }

                for (var i = 0; i < _results.Length; i++)
                {
                    branch.LendOutput(i, _results[i].Data, _results[i].Offset);
                }

                branch.Execute();
            }
            finally
            {
                branch.Forget();
            }
        }
    }
}
