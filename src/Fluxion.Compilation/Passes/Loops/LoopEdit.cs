using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>
/// A scan that is being taken apart: which values of its body come in from outside, step by step or once, and which go out stacked. Built
/// again, it carries and computes only what is still needed.
/// </summary>
internal sealed class LoopEdit
{
    private readonly GraphNode _node;
    private readonly bool[] _isTaken;
    private readonly Dictionary<int, Func<GraphNode>> _finishes = [];
    private readonly List<GraphNode> _stacked = [];
    private readonly Dictionary<GraphNode, GraphNode> _stacks = [];

    internal LoopEdit(GraphNode node, IEnumerable<int> taken)
    {
        var scan = (Scan)node.Primitive!;
        (_node, Body, Layout) = (node, scan.Body.Graph, scan.Layout);
        _isTaken = new bool[Body.Outputs.Count];
        foreach (var place in taken)
        {
            _isTaken[place] = true;
        }

        for (var i = Layout.Carried; i < Body.Inputs.Count; i++)
        {
            (i < Layout.Carried + Layout.Sliced ? Slices : Constants).Add(Body.Inputs[i], node.Inputs[i]);
        }

        for (var i = 0; i < Layout.Carried; i++)
        {
            // What every step hands on as it came is the same for all.
            if (ReferenceEquals(Body.Outputs[i], Body.Inputs[i]))
            {
                var first = node.Inputs[i];
                Constants.Add(Body.Inputs[i], first);
                Finish(i, () => first);
            }
        }
    }

    internal Graph Body { get; }

    internal ScanLayout Layout { get; }

    /// <summary>Values of the body that come in step by step, each with the tensor outside whose slices they are.</summary>
    internal Dictionary<GraphNode, GraphNode> Slices { get; } = [];

    /// <summary>Values of the body that come in the same for every step, each with the tensor outside that they are.</summary>
    internal Dictionary<GraphNode, GraphNode> Constants { get; } = [];

    /// <summary>What the loop starts with.</summary>
    internal GraphNode First(int carry) => _node.Inputs[carry];

    /// <summary>Whether somebody outside needs a result that is not yet computed in another way.</summary>
    internal bool IsWanted(int place) => _isTaken[place] && !_finishes.ContainsKey(place);

    /// <summary>Computes a result after the loop from other results.</summary>
    internal void Finish(int place, Func<GraphNode> finish) => _finishes.Add(place, finish);

    /// <summary>Asks for the values of all steps; <see cref="StackOf"/> gives them once the loop is built.</summary>
    internal void Stack(GraphNode node) => _stacked.Add(node);

    internal GraphNode StackOf(GraphNode node) => Slices.TryGetValue(node, out var sliced) ? sliced : _stacks[node];

    /// <summary>The new loop, or null where nothing is left of it, and a node for each of the old results that somebody needs.</summary>
    internal (GraphNode? Tuple, GraphNode?[] Results) Build(GraphBuilder graph)
    {
        for (var i = Layout.Carried; i < Body.Outputs.Count; i++)
        {
            if (IsWanted(i))
            {
                Stack(Body.Outputs[i]);
            }
        }

        GraphNode[] stacked = [.. _stacked.Distinct().Where(node => !Slices.ContainsKey(node))];
        var needs = LoopNeeds.Of(this, stacked);
        if (needs.Carries.Count + stacked.Length == 0)
        {
            return (null, [.. _isTaken.Select((isTaken, place) => isTaken ? Without(place) : null)]);
        }

        var (body, inputs) = LoopBody.Of(this, _node, needs, stacked);
        var layout = Layout with { Carried = needs.Carries.Count, Sliced = needs.Slices.Count };
        var tuple = graph.ApplyAsIs(Scan.Of(body, layout), _node, inputs);
        var results = body.Outputs.Select((output, i) => Take(i, i < layout.Carried ? output.Type : ScanTypes.Stack(layout.Length, output.Type))).ToArray();
        for (var i = 0; i < stacked.Length; i++)
        {
            _stacks.Add(stacked[i], results[layout.Carried + i]);
        }

        return (tuple, [.. _isTaken.Select((isTaken, place) => isTaken ? Old(place) : null)]);

        GraphNode Take(int place, TensorType type) => graph.ApplyAsIs(new Result(place, body.Outputs.Count, type), _node, tuple);

        GraphNode Old(int place) =>
            _finishes.TryGetValue(place, out var finish) ? finish()
            : place < Layout.Carried ? results[needs.Carries.IndexOf(place)]
            : StackOf(Body.Outputs[place]);

        GraphNode Without(int place) => _finishes.TryGetValue(place, out var finish) ? finish() : StackOf(Body.Outputs[place]);
    }
}
