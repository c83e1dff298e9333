using System.Diagnostics;

namespace Fluxion;

/// <summary>A tensor under tracing: a type and a place in the graph, but no value.</summary>
internal sealed class TraceTensor(TraceInterpreter interpreter, GraphNode node) : Tensor(node.Type.Shape, node.Type.DType, interpreter)
{
    internal GraphNode Node { get; } = node;

    internal override DenseTensor Concrete(string operation) => throw new TransformException(
        $"{operation}: a traced tensor has a type, here {Type}, but no value{UserLine()}. A C# branch on values is decided once, while tracing: "
        + "use Tensor.Where to choose between values, or branch on shapes, or run the function eagerly.");

    // The first line outside Fluxion that asked for the value.
    private static string UserLine()
    {
        foreach (var frame in new StackTrace(fNeedFileInfo: true).GetFrames())
        {
            if (frame.GetFileName() is { } file && !IsOwn(frame))
            {
                return $", asked for at {Path.GetFileName(file)}:{frame.GetFileLineNumber()}";
            }
        }

        return "";
    }

    [System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessage(
        "Trimming", "IL2026", Justification = "Only words an error message; where the method is trimmed away, the line is left out.")]
    private static bool IsOwn(StackFrame frame) => frame.GetMethod()?.DeclaringType?.Assembly == typeof(Tensor).Assembly;
}
