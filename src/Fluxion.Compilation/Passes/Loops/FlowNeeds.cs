using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>What is left of a while loop or a choice of which only some results are wanted.</summary>
/// <param name="Smaller">The operation that computes no more than those.</param>
/// <param name="Results">The numbers of the results that it still has.</param>
/// <param name="Inputs">The numbers of the inputs that it still takes.</param>
internal sealed record FlowNeeds(Primitive Smaller, int[] Results, int[] Inputs)
{
    /// <summary>The same operation with less to do; null where nothing can go, or nothing is wanted.</summary>
    internal static FlowNeeds? Of(Primitive primitive, IEnumerable<int> wanted)
    {
        int[] results = [.. wanted.Distinct().Order()];
        var needs = results.Length == 0 ? null : primitive is While loop ? OfLoop(loop, results) : OfChoice((Choice)primitive, results);
        return needs is null || (needs.Results.Length, needs.Inputs.Length) == Counts(primitive) ? null : needs;
    }

    private static (int Results, int Inputs) Counts(Primitive primitive) => primitive is While loop
        ? (loop.Carried, loop.SeenByCondition + loop.Body.Arguments.Length)
        : (((Choice)primitive).Branches[0].Results.Length, ((Choice)primitive).InputCount);

    // The condition needs some of what is carried, and what a step carries on needs what it is computed from.
    private static FlowNeeds OfLoop(While loop, int[] wanted)
    {
        var (condition, body) = (loop.Condition.Graph, loop.Body.Graph);
        int[] seen = InputsOf(condition, [0]);
        var carries = new SortedSet<int>(wanted.Concat(seen.Where(input => input < loop.Carried)));
        var taken = InputsOf(body, carries);
        while (Add(carries, taken.Where(input => input < loop.Carried)))
        {
            taken = InputsOf(body, carries);
        }

        int[] results = [.. carries];
        int[] shown = [.. seen.Where(input => input >= loop.Carried)];
        int[] constants = [.. taken.Where(input => input >= loop.Carried)];
        var smaller = loop.With(
            Part(condition, [.. results, .. shown], [0]), Part(body, [.. results, .. constants], results), results.Length, shown.Length);
        return new FlowNeeds(smaller, results, [.. results, .. shown, .. constants.Select(input => input + loop.SeenByCondition)]);
    }

    private static bool Add(SortedSet<int> set, IEnumerable<int> more)
    {
        var before = set.Count;
        set.UnionWith(more);
        return set.Count > before;
    }

    // An argument goes where no branch needs it, for all take the same.
    private static FlowNeeds OfChoice(Choice choice, int[] wanted)
    {
        var taken = choice.Branches.Select(branch => InputsOf(branch.Graph, wanted)).ToArray();
        int[] arguments = [.. taken.SelectMany(inputs => inputs).Where(input => input < choice.Arguments).Distinct().Order()];
        var branches = choice.Branches.Select((branch, i) => Part(branch.Graph, [.. arguments, .. taken[i].Where(input => input >= choice.Arguments)], wanted));
        var numbers = Enumerable.Range(0, choice.InputCount).ToArray();
        var captured = choice.Branches.Select((_, i) => choice.InputsOf(i, numbers)).SelectMany((inputs, i) => taken[i].Where(input => input >= choice.Arguments).Select(input => inputs[input]));
        return new FlowNeeds(choice.With(branches, arguments.Length), wanted, [0, .. arguments.Select(input => input + 1), .. captured]);
    }

    // The inputs of a graph that some of its results need.
    private static int[] InputsOf(Graph graph, IEnumerable<int> results)
    {
        var (seen, open) = (new HashSet<GraphNode>(), new Stack<GraphNode>(results.Select(result => graph.Outputs[result])));
        while (open.TryPop(out var node))
        {
            if (seen.Add(node))
            {
                foreach (var input in node.Inputs)
                {
                    open.Push(input);
                }
            }
        }

        return [.. Enumerable.Range(0, graph.Inputs.Count).Where(input => seen.Contains(graph.Inputs[input]))];
    }

    private static Graph Part(Graph graph, int[] inputs, int[] results)
    {
        var copy = new GraphCopy();
        GraphNode[] taken = [.. inputs.Select(input => copy.Input(graph.Inputs[input]))];
        GraphNode[] outputs = [.. results.Select(result => copy.Of(graph.Outputs[result]))];
        return new Graph(copy.Nodes, taken, outputs);
    }
}
