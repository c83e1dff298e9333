namespace Fluxion.Compilation;

/// <summary>What each value of a loop's body depends on.</summary>
internal sealed class LoopDependences
{
    private readonly LoopDependence[] _of;

    internal LoopDependences(LoopEdit loop)
    {
        _of = new LoopDependence[loop.Body.Nodes.Count];
        foreach (var node in loop.Body.Nodes)
        {
            _of[node.Index] =
                loop.Slices.ContainsKey(node) ? LoopDependence.Slices
                : loop.Constants.ContainsKey(node) ? LoopDependence.Nothing
                : node.Kind == GraphNodeKind.Input ? LoopDependence.Carry
                : node.Inputs.Aggregate(LoopDependence.Nothing, (most, input) => (LoopDependence)Math.Max((int)most, (int)_of[input.Index]));
        }
    }

    internal LoopDependence this[GraphNode node] => _of[node.Index];
}
