namespace Fluxion.Compilation.Tests.Passes;

/// <summary>What passes make of a traced function, as text; every graph on the way is verified.</summary>
internal static class PassText
{
    internal static Tensor Matrix { get; } = Tensor.Zeros([2, 3]);

    internal static string After(Graph graph, params IPass[] passes) => Run(graph, passes).ToText();

    internal static Graph Run(Graph graph, params IReadOnlyList<IPass> passes)
    {
        var before = graph.ToText();
        var result = Pipeline.Run(passes, graph, (pass, after) => after.Verify());
        Assert.Equal(before, graph.ToText());
        return result;
    }
}
