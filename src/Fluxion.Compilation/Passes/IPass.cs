namespace Fluxion.Compilation;

/// <summary>One step of the compiler from graph to graph. The result computes the same and shares no node with what it came from.</summary>
internal interface IPass
{
    /// <summary>The pass's name where the compiler explains itself.</summary>
    string Name { get; }

    /// <summary>One sentence that says why the pass is there.</summary>
    string Reason { get; }

    /// <summary>The graph after the pass.</summary>
    Graph Run(Graph graph);
}
