using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>
/// Takes out of a loop what no later step needs: a carried sum of products Aᵀ B, such as a weight's gradient, becomes one product over the
/// joined rows of all steps, a carried sum of sums one sum, and stacked products with what is the same in every step one product.
/// </summary>
internal sealed class SinkFromLoops : IPass
{
    public string Name => "sink from loops";

    public string Reason =>
        "What no later step reads is computed for all steps at once. Sums over steps are added in another order, so that last digits may differ: "
        + "relative to the largest element by 1e-5 in float32 and 1e-12 in float64.";

    public Graph Run(Graph graph) => new Editor().Run(graph);

    private sealed class Editor : LoopEditor
    {
        protected override void Edit(LoopEdit edit, GraphNode origin, GraphBuilder graph)
        {
            var (dependences, uses) = (new LoopDependences(edit), NodeUses.Of(edit.Body));
            var outside = new OutsideLoop(edit, dependences, graph);
            for (var place = 0; place < edit.Body.Outputs.Count && edit.Layout.Length > 1; place++)
            {
                var output = edit.Body.Outputs[place];
                if (!edit.IsWanted(place) || !uses.IsOnlyUse(output))
                {
                    continue;
                }

                if (place >= edit.Layout.Carried)
                {
                    SinkResult(place, output);
                }
                else if (Summand(edit, uses, place) is { } summand && Total(summand) is { } total)
                {
                    var first = edit.First(place);
                    edit.Finish(place, () => graph.ApplyAsIs(Add.Instance, origin, first, total()));
                }
            }

            void SinkResult(int place, GraphNode output)
            {
                if (OneProduct.IsBetter(output) && dependences[output] == LoopDependence.Carry
                    && dependences[output.Inputs[1]] == LoopDependence.Nothing && MayStack(output.Inputs[0]))
                {
                    var (rows, right) = (output.Inputs[0], outside.Of(output.Inputs[1]));
                    edit.Stack(rows);
                    edit.Finish(place, () => BatchedNode.Of(output, [edit.StackOf(rows), right], [true, false], edit.Layout.Length, graph));
                }
            }

            // The sum over all steps of a value of the body, after the loop.
            Func<GraphNode>? Total(GraphNode summand)
            {
                if (summand.Primitive is Sum sum && dependences[summand] != LoopDependence.Nothing && MayStack(summand.Inputs[0]))
                {
                    var (values, keepsAxes) = (summand.Inputs[0], summand.Type.Shape.Rank == summand.Inputs[0].Type.Shape.Rank);
                    edit.Stack(values);
                    return () => LoopTotals.OfSums(sum, keepsAxes, edit.StackOf(values), summand, graph);
                }

                if (summand.Is<MatMul>() && summand.Type.Shape.Rank == 2 && summand.Inputs[0] is { Primitive: TransposeAxes } left
                    && dependences[left] != LoopDependence.Nothing && dependences[summand.Inputs[1]] != LoopDependence.Nothing
                    && MayStack(left.Inputs[0]) && MayStack(summand.Inputs[1]))
                {
                    var (a, b) = (left.Inputs[0], summand.Inputs[1]);
                    edit.Stack(a);
                    edit.Stack(b);
                    return () => LoopTotals.OfProducts(edit.StackOf(a), edit.StackOf(b), left, summand, graph);
                }

                return null;
            }

            bool MayStack(GraphNode node) => edit.Slices.ContainsKey(node) || LoopMemory.MayKeep(node, edit.Layout.Length);
        }

        // What a step adds to a carried sum that nobody reads on the way.
        private static GraphNode? Summand(LoopEdit edit, NodeUses uses, int place)
        {
            var (sum, output) = (edit.Body.Inputs[place], edit.Body.Outputs[place]);
            if (!output.Is<Add>() || !uses.IsOnlyUse(sum))
            {
                return null;
            }

            var summand = output.Inputs[0] == sum ? output.Inputs[1] : output.Inputs[1] == sum ? output.Inputs[0] : null;
            return summand is not null && uses.IsOnlyUse(summand) ? summand : null;
        }
    }
}
