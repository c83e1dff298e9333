using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>From an optimised graph to a plan: groups become steps, values get buffers, views get none.</summary>
internal sealed partial class PlanBuilder
{
    private readonly Graph _graph;
    private readonly IReadOnlyList<bool> _donated;
    private readonly bool _isInner;
    private readonly Place?[] _places;
    private readonly PlanUses _uses;
    private readonly List<Step> _steps = [];
    private readonly List<Buffer> _arena = [];
    private readonly List<Buffer> _outputs = [];
    private readonly List<ConstantBuffer> _constants = [];

    private PlanBuilder(Graph graph, IReadOnlyList<bool> donated, bool isInner)
    {
        (_graph, _donated, _isInner) = (graph, donated, isInner);
        _places = new Place?[graph.Nodes.Count];
        _uses = new PlanUses(graph);
    }

    /// <param name="graph">The graph.</param>
    /// <param name="donated">Of each input whether its memory may be taken over; none where it is empty.</param>
    internal static Plan Build(Graph graph, IReadOnlyList<bool> donated) => new PlanBuilder(graph, donated, isInner: false).Run();

    /// <summary>The plan of a program inside another, which lends it memory for every input and every result.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="donated">Of each input whether its memory may be a result's too; none where it is not given.</param>
    internal static Plan BuildInner(Graph graph, IReadOnlyList<bool>? donated = null) => new PlanBuilder(graph, donated ?? [], isInner: true).Run();

    private Plan Run()
    {
        var inputs = new Buffer[_graph.Inputs.Count];
        for (var i = 0; i < inputs.Length; i++)
        {
            inputs[i] = new Buffer(BufferKind.Input, _graph.Inputs[i].Type, i) { IsDonated = i < _donated.Count && _donated[i] };
            _places[_graph.Inputs[i].Index] = Place.Of(inputs[i]);
        }

        foreach (var node in _graph.Nodes)
        {
            if (node.Kind is not (GraphNodeKind.Input or GraphNodeKind.Operation))
            {
                _places[node.Index] = Constant(node);
            }
        }

        var groups = Grouping.Of(_graph, _donated);
        _uses.ComputeIn(groups);
        foreach (var group in groups)
        {
            Add(group);
        }

        var routes = Routes();
        Epilogues.Fuse(_steps, _arena);
        return new Plan(_graph, _steps, new PlanBuffers(inputs, _outputs, _arena, _constants), routes, _isInner);
    }

    private Place Constant(GraphNode node)
    {
        var (constant, place) = Constants.Of(node.Computed!.Concrete("Compile"), _constants.Count, keepsOrder: _uses.IsMultiplied(node));
        _constants.Add(constant);
        return place;
    }

    private void Add(Group group)
    {
        Func<GraphNode, bool> isNeededOutside = member => _uses.IsNeededOutside(member, group);
        if (group is { IsElementwise: true, Rows: null })
        {
            group.Rows = ShortRows.Of(group, PlaceOf);
        }

        if (RowStep.Suits(group))
        {
            AddRows(group);
        }
        else if (group.IsElementwise && group.Rows is null)
        {
            Join(group);
            _steps.Add(ElementwiseStep.Of(group, PlaceOf, isNeededOutside, node => PlaceOf(node) ?? NewPlace(node), Contiguous));
        }
        else
        {
            group.Nodes.Where(node => !(node.Is<Concatenate>() && PlaceOf(node) is not null)).ToList().ForEach(Add);
        }
    }

    private void AddRows(Group group)
    {
        var step = RowStep.Of(group, PlaceOf, node => _uses.AreRowsNeededOutside(node, group), node => NewPlace(_uses.Rows(node)), Contiguous, Scratch);
        _steps.Add(step);
        if (step.Sums is { } sums)
        {
            _steps.AddRange(sums.Totals(_uses.Results(sums.Node), NewPlace));
        }

        foreach (var node in group.Nodes)
        {
            if (node.Primitive is not TuplePrimitive && _uses.IsNeededOutside(node, group))
            {
                AddViews(node);
            }
        }
    }

    // A view's place is that of what it shows.
    private void AddViews(GraphNode node)
    {
        if (PlaceOf(node) is null)
        {
            if (node.Primitive is not Result)
            {
                AddViews(node.Inputs[0]);
            }

            Add(node);
        }
    }

    private void Add(GraphNode node)
    {
        if (node.Primitive is Result)
        {
            // The step of its tuple gave it a place, unless it took the same result out for another node.
            if (PlaceOf(node) is null)
            {
                _steps.Add(new CopyStep(node, PlaceOf(_uses.Results(node.Inputs[0]).First(first => first.Primitive!.IsSameAs(node.Primitive)))!, NewPlace(node)));
            }
        }
        else if (ControlFlowSteps.Of(node, this, _uses.Results(node)) is { } flow)
        {
            _steps.Add(flow);
        }
        else if (AttentionStep.Suits(node))
        {
            Join(_uses.Results(node));
            _steps.Add(AttentionStep.Of(node, _uses.Results(node), this));
        }
        else if (node.Primitive is TuplePrimitive)
        {
            _steps.Add(TupleStep.Of(node, _uses.Results(node), this));
        }
        else if (PlaceOf(node.Inputs.Count > 0 ? node.Inputs[0] : null)?.View(node.Primitive!, node.Type) is { } view)
        {
            _places[node.Index] = view;
        }
        else if (node.Primitive is Reshape && _uses.AllUsers(node, AttentionStep.Suits) && PlaceOf(node.Inputs[0])!.Squeezed(node.Type.Shape) is { } squeezed)
        {
            _places[node.Index] = squeezed;
        }
        else if (node.Primitive is Reshape)
        {
            _steps.Add(new CopyStep(node, PlaceOf(node.Inputs[0])!, NewPlace(node)));
        }
        else if (Reducer.Of(node.Primitive!, node.Type.DType) is not null)
        {
            var read = PlaceOf(node.Inputs[0])!;
            read = read.IsContiguous ? read : Contiguous(node.Inputs[0], read);
            _steps.AddRange(ReductionStep.Of(node, read, NewPlace, Scratch));
        }
        else
        {
            var reads = node.Inputs.Select(input => PlaceOf(input)!).ToArray();
            var write = NewPlace(node);
            _steps.Add(node.Primitive is MatMul ? ProductStep.Of(node, reads, write) : new PrimitiveStep(node, reads, write));
        }
    }

    /// <summary>Where a node's value lies.</summary>
    internal Place? PlaceOf(GraphNode? node) => node is null ? null : _places[node.Index];

    /// <summary>Makes room for a node's value.</summary>
    internal Place NewPlace(GraphNode node)
    {
        if (!_uses.IsOutput(node))
        {
            return _places[node.Index] = Scratch(node.Type);
        }

        var buffer = new Buffer(BufferKind.Output, node.Type, _outputs.Count);
        _outputs.Add(buffer);
        return _places[node.Index] = Place.Of(buffer);
    }

    /// <summary>Room for what is no node's value.</summary>
    internal Place Scratch(TensorType type)
    {
        var buffer = new Buffer(BufferKind.Arena, type);
        _arena.Add(buffer);
        return Place.Of(buffer);
    }

    /// <summary>The place of one of an operation's results: where it is wanted, or scratch where nobody takes it.</summary>
    internal Place ResultPlace(IReadOnlyList<GraphNode> results, int number, TensorType type)
    {
        var taken = results.FirstOrDefault(result => ((Result)result.Primitive!).Place == number);
        return taken is null ? Scratch(type) : PlaceOf(taken) ?? NewPlace(taken);
    }

    /// <summary>The same elements laid out in row-major order, by a copy.</summary>
    internal Place Contiguous(GraphNode node, Place place)
    {
        var copy = Scratch(place.Type);
        _steps.Add(new CopyStep(node, place, copy));
        return copy;
    }
}
