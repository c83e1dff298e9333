namespace Fluxion;

/// <summary>
/// Pushes tangents forward through a recorded graph, in topological order, as often as wanted: the function itself does not run again.
/// </summary>
internal sealed class ForwardSweep
{
    private readonly ReverseInterpreter _interpreter;
    private readonly List<ReverseTensor> _order = [];

    internal ForwardSweep(ReverseInterpreter interpreter, IEnumerable<ReverseTensor> outputs)
    {
        _interpreter = interpreter;
        var seen = new HashSet<ReverseTensor>();
        var stack = new Stack<(ReverseTensor Node, bool Entered)>();
        foreach (var output in outputs)
        {
            stack.Push((output, false));
            while (stack.TryPop(out var visit))
            {
                if (visit.Entered)
                {
                    _order.Add(visit.Node);
                }
                else if (seen.Add(visit.Node))
                {
                    stack.Push((visit.Node, true));
                    foreach (var input in visit.Node.Inputs)
                    {
                        if (_interpreter.NodeOf(input) is { } operand)
                        {
                            stack.Push((operand, false));
                        }
                    }
                }
            }
        }
    }

    /// <summary>From the leaves' tangents to those of every node; what does not move is absent.</summary>
    internal Dictionary<ReverseTensor, Tensor> Run(Dictionary<ReverseTensor, Tensor> tangents)
    {
        foreach (var node in _order)
        {
            if (!node.IsLeaf && Push(node, tangents) is { } tangent)
            {
                tangents[node] = tangent;
            }
        }

        return tangents;
    }

    private Tensor? Push(ReverseTensor node, Dictionary<ReverseTensor, Tensor> tangents)
    {
        var primalRoom = new Operands();
        var tangentRoom = new Operands();
        var primals = _interpreter.PrimalsOf(node.Inputs, primalRoom.Take(node.Inputs.Length));
        var moved = tangentRoom.Take(node.Inputs.Length);
        for (var i = 0; i < node.Inputs.Length; i++)
        {
            moved[i] = _interpreter.NodeOf(node.Inputs[i]) is { } operand && tangents.TryGetValue(operand, out var tangent) ? tangent : null!;
        }

        return node.Primitive!.Jvp(primals, moved!, node.Primal);
    }
}
