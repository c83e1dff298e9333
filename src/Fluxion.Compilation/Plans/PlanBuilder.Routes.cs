namespace Fluxion.Compilation;

/// <summary>Where callers find the results: what a step computed for them, an argument, a constant, or a copy of a view.</summary>
internal sealed partial class PlanBuilder
{
    private OutputRoute[] Routes()
    {
        var routes = new OutputRoute[_graph.Outputs.Count];
        var seen = new Dictionary<GraphNode, int>();
        for (var i = 0; i < routes.Length; i++)
        {
            var node = _graph.Outputs[i];
            routes[i] = seen.TryAdd(node, i) ? Route(node) : _isInner ? Copied(node) : new OutputRoute(OutputKind.Earlier, seen[node]);
        }

        return routes;
    }

    private OutputRoute Route(GraphNode node)
    {
        var place = PlaceOf(node)!;
        if (node.Kind == GraphNodeKind.Input && !_isInner)
        {
            return new OutputRoute(OutputKind.Input, place.Buffer.External);
        }

        if (place.Buffer.Kind == BufferKind.Constant && !_isInner)
        {
            return new OutputRoute(OutputKind.Constant, place.Buffer.External, place);
        }

        var isWhole = place.Buffer.Kind == BufferKind.Output && place.IsContiguous && place.Type == place.Buffer.Type;
        return isWhole ? new OutputRoute(OutputKind.Computed, place.Buffer.External) : Copied(node);
    }

    // A view of something else: the caller gets a copy of its own.
    private OutputRoute Copied(GraphNode node)
    {
        var buffer = new Buffer(BufferKind.Output, node.Type, _outputs.Count);
        _outputs.Add(buffer);
        _steps.Add(new CopyStep(node, PlaceOf(node)!, Place.Of(buffer)));
        return new OutputRoute(OutputKind.Computed, buffer.External);
    }
}
