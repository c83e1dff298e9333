using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>
/// Takes out of a loop what does not depend on earlier steps: once before the loop what is the same in every step, and products of slices with
/// what is the same as one product for all steps, with the elementwise operations before them, and behind them where that keeps no more.
/// </summary>
internal sealed class HoistFromLoops : IPass
{
    public string Name => "hoist from loops";

    public string Reason => "What no earlier step changes is computed once before the loop, and many small products are one large one.";

    public Graph Run(Graph graph) => new Editor().Run(graph);

    private sealed class Editor : LoopEditor
    {
        protected override void Edit(LoopEdit edit, GraphNode origin, GraphBuilder graph)
        {
            var dependences = new LoopDependences(edit);
            var outside = new OutsideLoop(edit, dependences, graph);
            foreach (var node in edit.Body.Nodes)
            {
                // Views cost nothing in the loop either.
                if (dependences[node] == LoopDependence.Nothing && node.Primitive is { IsView: false } and not TuplePrimitive)
                {
                    edit.Constants.TryAdd(node, outside.Of(node));
                }
            }

            foreach (var node in Sliced(edit, dependences))
            {
                edit.Slices.TryAdd(node, outside.Of(node));
            }
        }

        private static HashSet<GraphNode> Sliced(LoopEdit edit, LoopDependences dependences)
        {
            var (hoisted, mayLeave) = (new HashSet<GraphNode>(), new HashSet<GraphNode>());
            foreach (var node in edit.Body.Nodes)
            {
                if (dependences[node] == LoopDependence.Slices && (edit.Slices.ContainsKey(node) || (IsHoistable(node) && node.Inputs.All(MayLeave))))
                {
                    mayLeave.Add(node);
                    if (node.Is<MatMul>())
                    {
                        AddWithOperands(node);
                    }
                }
            }

            LoopFrontier.Extend(edit.Body, hoisted, node => mayLeave.Contains(node) && !edit.Slices.ContainsKey(node));
            return hoisted;

            bool MayLeave(GraphNode node) => dependences[node] == LoopDependence.Nothing || mayLeave.Contains(node);

            bool IsHoistable(GraphNode node) =>
                LoopMemory.MayKeep(node, edit.Layout.Length)
                && (node.Primitive!.IsElementwise || node.Primitive.IsView || (OneProduct.IsBetter(node) && dependences[node.Inputs[1]] == LoopDependence.Nothing));

            void AddWithOperands(GraphNode node)
            {
                if (dependences[node] == LoopDependence.Slices && !edit.Slices.ContainsKey(node) && hoisted.Add(node))
                {
                    foreach (var input in node.Inputs)
                    {
                        AddWithOperands(input);
                    }
                }
            }
        }
    }
}
