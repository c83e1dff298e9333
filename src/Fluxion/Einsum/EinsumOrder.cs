using System.Numerics;

namespace Fluxion;

/// <summary>
/// The order of least cost: the best of all for up to eight operands, from the best orders of all subsets; beyond, the pair whose result
/// shrinks memory most comes first.
/// </summary>
internal static class EinsumOrder
{
    private const int MostForBest = 8;

    internal static EinsumPath Of(EinsumEquation equation)
    {
        var terms = new EinsumTerms(equation);
        var steps = new List<EinsumPair>();
        if (terms.Inputs.Length <= MostForBest)
        {
            var splits = BestSplits(terms);
            Emit(terms, splits, splits.Length - 1, steps);
        }
        else
        {
            Greedy(terms, steps);
        }

        return new EinsumPath(equation, terms, steps);
    }

    // For each subset of operands, as bits, the cheapest way to split it in two.
    private static int[] BestSplits(EinsumTerms terms)
    {
        var count = 1 << terms.Inputs.Length;
        var (labels, costs, splits) = (new ulong[count], new double[count], new int[count]);
        for (var set = 1; set < count; set++)
        {
            labels[set] = LabelsOf(terms, set);
            if (BitOperations.IsPow2(set))
            {
                continue;
            }

            costs[set] = double.PositiveInfinity;
            for (var part = (set - 1) & set; part > 0; part = (part - 1) & set)
            {
                var rest = set ^ part;
                var cost = part < rest ? double.PositiveInfinity : costs[part] + costs[rest] + terms.Size(labels[part] | labels[rest]);
                if (cost < costs[set] || splits[set] == 0)
                {
                    (costs[set], splits[set]) = (cost, rest);
                }
            }
        }

        return splits;
    }

    private static ulong LabelsOf(EinsumTerms terms, int set)
    {
        var inside = terms.Inputs.Where((_, i) => (set >> i & 1) != 0).Aggregate(0UL, (all, labels) => all | labels);
        return BitOperations.IsPow2(set) ? inside : terms.Result(inside, inside, terms.Inputs.Where((_, i) => (set >> i & 1) == 0));
    }

    // Returns the number of the subset's tensor.
    private static int Emit(EinsumTerms terms, int[] splits, int set, List<EinsumPair> steps)
    {
        if (BitOperations.IsPow2(set))
        {
            return BitOperations.TrailingZeroCount(set);
        }

        var (a, b) = (splits[set], set ^ splits[set]);
        var (left, right) = (Emit(terms, splits, a, steps), Emit(terms, splits, b, steps));
        steps.Add(new EinsumPair(left, right, LabelsOf(terms, a), LabelsOf(terms, b), LabelsOf(terms, set)));
        return terms.Inputs.Length + steps.Count - 1;
    }

    private static void Greedy(EinsumTerms terms, List<EinsumPair> steps)
    {
        var left = terms.Inputs.Select((labels, number) => (Number: number, Labels: labels)).ToList();
        while (left.Count > 1)
        {
            var pairs = from i in Enumerable.Range(0, left.Count)
                        from j in Enumerable.Range(i + 1, left.Count - i - 1)
                        let result = terms.Result(left[i].Labels, left[j].Labels, left.Where((_, k) => k != i && k != j).Select(one => one.Labels))
                        let grows = terms.Size(result) - terms.Size(left[i].Labels) - terms.Size(left[j].Labels)
                        select (I: i, J: j, Result: result, Rank: (grows, terms.Size(left[i].Labels | left[j].Labels)));
            var best = pairs.MinBy(pair => pair.Rank);
            steps.Add(new EinsumPair(left[best.I].Number, left[best.J].Number, left[best.I].Labels, left[best.J].Labels, best.Result));
            left.RemoveAt(best.J);
            left.RemoveAt(best.I);
            left.Add((terms.Inputs.Length + steps.Count - 1, best.Result));
        }
    }
}
