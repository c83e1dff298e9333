using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>
/// A program for reverse mode: its forward pass also returns what the backward pass reads of it, so that nothing is computed twice. Both come
/// from one trace of the program with its pullback, cut where the cotangents enter.
/// </summary>
internal sealed class RecordedProgram
{
    private readonly CompiledProgram _backward;
    private readonly int[] _results;
    private readonly int[] _inputs;

    private RecordedProgram(CompiledProgram forward, CompiledProgram backward, int[] results, int[] inputs) =>
        (Forward, _backward, _results, _inputs) = (forward, backward, results, inputs);

    /// <summary>From the inputs to the results and what the backward pass needs.</summary>
    internal CompiledProgram Forward { get; }

    internal static RecordedProgram Of(CompiledProgram program)
    {
        var graph = program.Program.Graph;
        int[] results = [.. Floating(graph.Outputs)];
        int[] inputs = [.. Floating(graph.Inputs)];
        var types = program.Program.Arguments;
        var joint = Subprogram.Trace(
            program.Name,
            arguments => Both(arguments, program.Program, results, inputs),
            [.. types, .. results.Select(i => graph.Outputs[i].Type)]).Program.Graph;

        // What a loop of the backward pass would compute again, the loop of the forward pass keeps.
        joint = Pipeline.Run(Pipeline.Reuse, joint);
        var cut = GraphCut.At(joint, types.Length, graph.Outputs.Count);
        return new RecordedProgram(
            new CompiledProgram($"{program.Name}, forward", new Subprogram(cut.Before), passes: program.Passes),
            new CompiledProgram($"{program.Name}, backward", new Subprogram(cut.After), passes: program.Passes),
            results,
            inputs);
    }

    /// <summary>The cotangents of the wanted inputs.</summary>
    internal Tensor?[] Pull(Tensor?[] yBar, ReadOnlySpan<Tensor> x, Tensor[] saved, ReadOnlySpan<bool> wanted)
    {
        var cotangents = new Tensor?[x.Length];
        var flags = wanted.ToArray();
        int[] asked = [.. Enumerable.Range(0, _inputs.Length).Where(i => flags[_inputs[i]])];
        int[] arriving = [.. Enumerable.Range(0, _results.Length).Where(i => yBar[_results[i]] is not null)];
        if (asked.Length == 0 || arriving.Length == 0)
        {
            return cotangents;
        }

        Tensor[] given = [.. x, .. saved, .. arriving.Select(i => yBar[_results[i]]!)];
        var results = _results;
        var backward = _backward.Program;
        var types = backward.Arguments;
        var pulled = _backward.Derive(
            $"from {string.Join(" ", arriving)} to {string.Join(" ", asked)}",
            arguments =>
            {
                Tensor[] all = [.. arguments[..^arriving.Length], .. results.Select((_, i) => Cotangent(i, arguments))];
                var parts = backward.Run(all);
                return [.. asked.Select(i => parts[i])];
            },
            [.. given.Select(tensor => tensor.Type)]).Apply(given);
        for (var i = 0; i < asked.Length; i++)
        {
            cotangents[_inputs[asked[i]]] = pulled[i];
        }

        return cotangents;

        Tensor Cotangent(int i, Tensor[] arguments)
        {
            var place = Array.IndexOf(arriving, i);
            var type = types[^(results.Length - i)];
            return place >= 0 ? arguments[arguments.Length - arriving.Length + place] : Tensor.Zeros(type.Shape, type.DType);
        }
    }

    private static Tensor[] Both(Tensor[] arguments, Subprogram program, int[] results, int[] inputs)
    {
        var count = program.Graph.Inputs.Count;
        var at = arguments[..count];
        var (values, pull) = Pullback.Of(
            (LeafList moving) => new LeafList(program.Run(Places.With(at, inputs, moving.Items))), Places.Of(inputs, at));

        // Nothing flows from whole numbers; what stands in their places is never read.
        var cotangents = Array.ConvertAll(values.Items, value => Tensor.Zeros(value.Shape, value.DType));
        var pulled = pull(new LeafList(Places.With(cotangents, results, arguments[count..])));
        return [.. values.Items, .. pulled.Items];
    }

    private static IEnumerable<int> Floating(IReadOnlyList<GraphNode> nodes) =>
        Enumerable.Range(0, nodes.Count).Where(i => nodes[i].Type.DType.IsFloating());
}
