namespace Fluxion.Compilation;

/// <summary>What a loop must carry and take in for the results that are wanted of it.</summary>
/// <param name="Carries">The numbers of the carried values.</param>
/// <param name="Slices">The values that come in step by step.</param>
/// <param name="Constants">The values that come in once.</param>
internal sealed record LoopNeeds(List<int> Carries, List<GraphNode> Slices, List<GraphNode> Constants)
{
    internal static LoopNeeds Of(LoopEdit loop, IEnumerable<GraphNode> stacked)
    {
        var (seen, open) = (new HashSet<GraphNode>(), new Stack<GraphNode>(stacked));
        var numbers = new Dictionary<GraphNode, int>();
        var carries = new SortedSet<int>();
        for (var i = 0; i < loop.Layout.Carried; i++)
        {
            numbers.Add(loop.Body.Inputs[i], i);
            if (loop.IsWanted(i))
            {
                Carry(i);
            }
        }

        while (open.TryPop(out var node))
        {
            if (!seen.Add(node) || loop.Slices.ContainsKey(node) || loop.Constants.ContainsKey(node))
            {
                continue;
            }

            if (numbers.TryGetValue(node, out var number))
            {
                Carry(number);
            }

            foreach (var input in node.Inputs)
            {
                open.Push(input);
            }
        }

        return new LoopNeeds([.. carries], [.. loop.Slices.Keys.Where(seen.Contains)], [.. loop.Constants.Keys.Where(seen.Contains)]);

        // What is carried on needs what it is computed from.
        void Carry(int number)
        {
            if (carries.Add(number))
            {
                open.Push(loop.Body.Outputs[number]);
                open.Push(loop.Body.Inputs[number]);
            }
        }
    }
}
