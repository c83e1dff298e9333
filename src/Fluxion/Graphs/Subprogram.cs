namespace Fluxion;

/// <summary>
/// A part of a program as data: the body of a loop, the branch of a choice. What it captured from outside and somebody follows there
/// became an argument behind its own, so that nothing but its arguments carries a derivative into it.
/// </summary>
internal sealed class Subprogram(Graph graph)
{
    internal Graph Graph => graph;

    internal TensorType[] Arguments { get; } = [.. graph.Inputs.Select(input => input.Type)];

    internal TensorType[] Results { get; } = [.. graph.Outputs.Select(output => output.Type)];

    /// <summary>
    /// Traces a function once, and gives the captured tensors that <see cref="Run"/> takes behind the function's own arguments. A loop's body
    /// leaves outside what does not depend on its arguments, for it is computed once there; a branch that may not run takes it in. A whole
    /// program takes in what it computes from variables, whose values change, but not what it computes from constants.
    /// </summary>
    internal static (Subprogram Program, Tensor[] Captured) Trace(
        string operation,
        Func<Tensor[], Tensor[]> function,
        IReadOnlyList<TensorType> arguments,
        bool isBranch = false,
        bool isWhole = false,
        IReadOnlyList<string>? names = null)
    {
        var interpreter = new TraceInterpreter(operation, takesPlainValues: !isWhole);
        var inputs = arguments.Select((type, i) => (Tensor)interpreter.Input(type, names?[i] ?? $"argument{i}")).ToArray();
        var results = isBranch || isWhole ? interpreter.RunStaged(function, inputs) : interpreter.Run(function, inputs);
        var outputs = results.Select(interpreter.NodeOf).ToArray();
        Tensor[] captured = [.. interpreter.Captured];
        return (new Subprogram(TracedGraph.Of(interpreter, [.. inputs, .. captured], outputs)), captured);
    }

    /// <summary>Computes the results by applying the operations: under any transform, to tensors of any level.</summary>
    internal Tensor[] Run(params ReadOnlySpan<Tensor> arguments)
    {
        var values = GraphEvaluation.Run(Graph, arguments);
        return [.. Graph.Outputs.Select(output => values[output.Index])];
    }
}
