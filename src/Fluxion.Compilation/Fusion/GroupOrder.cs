namespace Fluxion.Compilation;

/// <summary>Groups in an order in which each comes after those whose results it uses; among those that could, the one traced first.</summary>
internal static class GroupOrder
{
    internal static IReadOnlyList<Group> Of(Graph graph, Group?[] groups)
    {
        var users = new Dictionary<Group, HashSet<Group>>();
        var waiting = new Dictionary<Group, int>();
        foreach (var node in graph.Nodes)
        {
            if (groups[node.Index] is not { } group)
            {
                continue;
            }

            waiting.TryAdd(group, 0);
            foreach (var input in node.Inputs)
            {
                if (groups[input.Index] is { } producer && producer != group)
                {
                    waiting[group] += Set(users, producer).Add(group) ? 1 : 0;
                }
            }
        }

        var ready = new PriorityQueue<Group, int>(waiting.Where(pair => pair.Value == 0).Select(pair => (pair.Key, pair.Key.Last)));
        var order = new List<Group>(waiting.Count);
        while (ready.TryDequeue(out var group, out _))
        {
            order.Add(group);
            foreach (var user in users.GetValueOrDefault(group) ?? [])
            {
                if (--waiting[user] == 0)
                {
                    ready.Enqueue(user, user.Last);
                }
            }
        }

        return order.Count == waiting.Count ? order : throw new InvalidOperationException("Compile: fused kernels wait for each other. This is a defect of the compiler.");
    }

    private static HashSet<Group> Set(Dictionary<Group, HashSet<Group>> users, Group producer)
    {
        if (!users.TryGetValue(producer, out var set))
        {
            users.Add(producer, set = []);
        }

        return set;
    }
}
