using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>
/// Keeps what an earlier loop computed for a later one that computes it again, as the backward pass of a scan does: products, and what is
/// computed elementwise from them, or from their pieces, as long as that takes no more room. What a checkpoint marks is computed again, as its user wants it.
/// </summary>
internal sealed class ReuseAcrossLoops : IPass
{
    public string Name => "reuse across loops";

    public string Reason => "The backward pass of a loop takes each step again, and its products cost more than to keep their results.";

    public Graph Run(Graph graph) => new Editor().Run(graph);

    private sealed class Editor : LoopEditor
    {
        private readonly List<LoopReuse> _reuses = [];
        private readonly Dictionary<GraphNode, LoopEdit> _edits = [];

        protected override void Prepare(Graph graph)
        {
            GraphNode[] loops = [.. graph.Nodes.Where(node => node.Primitive is Scan { Layout.Length: > 0 })];
            for (var later = 1; later < loops.Length; later++)
            {
                for (var earlier = 0; earlier < later; earlier++)
                {
                    if (((Scan)loops[earlier].Primitive!).Layout.Length == ((Scan)loops[later].Primitive!).Layout.Length)
                    {
                        Match(loops[earlier], loops[later]);
                    }
                }
            }
        }

        protected override void Edit(LoopEdit edit, GraphNode origin, GraphBuilder graph)
        {
            _edits.Add(origin, edit);
            foreach (var reuse in _reuses)
            {
                if (reuse.Earlier == origin)
                {
                    edit.Stack(reuse.First);
                }
                else if (reuse.Later == origin)
                {
                    edit.Slices.TryAdd(reuse.Second, _edits[reuse.Earlier].StackOf(reuse.First));
                }
            }
        }

        private void Match(GraphNode earlier, GraphNode later)
        {
            var (body, length) = (((Scan)later.Primitive!).Body.Graph, ((Scan)later.Primitive!).Layout.Length);
            var known = LoopMatch.Of(earlier, later);
            var reused = body.Nodes.Where(node => node.Is<MatMul>() && MayStay(node)).ToHashSet();
            LoopFrontier.Extend(body, reused, MayStay, byPieces: true);

            // Of those, the ones that something else in the body reads.
            var users = new PlanUses(body);
            foreach (var node in reused.Where(node => users.IsOutput(node) || users.Results(node).Any(user => !reused.Contains(user))))
            {
                _reuses.Add(new LoopReuse(earlier, known[node], later, node));
            }

            bool MayStay(GraphNode node) => known.ContainsKey(node) && LoopMemory.MayKeep(node, length);
        }
    }
}
