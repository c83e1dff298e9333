namespace Fluxion;

/// <summary>A tensor under tracing: a type and a place in the graph, but no value.</summary>
internal sealed class TraceTensor(TraceInterpreter interpreter, GraphNode node) : Tensor(node.Type.Shape, node.Type.DType, interpreter)
{
    internal GraphNode Node { get; } = node;

    internal override DenseTensor Concrete(string operation) => throw new TransformException(
        Interpreter!.IsFinished
            ? $"{operation}: this tensor of type {Type} stood for a value while a function was traced, which is over. It leaked out of the function, "
              + "through a field or a captured variable; return it from the function instead."
            : Branching(operation));

    private string Branching(string operation) =>
        $"{operation}: a traced tensor has a type, here {Type}, but no value{UserLine()}. A C# branch on values is decided once, while tracing: "
        + "use Tensor.Where to choose between values, ControlFlow.Cond or While to choose what runs, or branch on shapes, or run the function eagerly.";

    private static string UserLine() => UserCode.Line() is { } line ? $", asked for at {Path.GetFileName(line.File)}:{line.Line}" : "";
}
