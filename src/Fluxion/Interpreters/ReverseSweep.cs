using System.Runtime.InteropServices;

namespace Fluxion;

/// <summary>
/// One walk back through a recorded graph, in reverse topological order: a node passes its cotangent on once every use of it has sent
/// its own. Nothing recurses, so depth is bounded by memory alone; and an operand that no leaf reaches gets no cotangent computed.
/// </summary>
internal sealed class ReverseSweep
{
    private readonly ReverseInterpreter _interpreter;
    private readonly Stack<ReverseTensor> _ready = new();

    // Slots lie in the nodes themselves. Where another thread's sweep holds a node's slot at this moment, ours stands here.
    private Dictionary<ReverseTensor, SweepSlot>? _contended;

    private ReverseSweep(ReverseInterpreter interpreter) => _interpreter = interpreter;

    /// <summary>Sends cotangents back from the outputs they belong to, and hands each leaf over with the sum of what arrived there.</summary>
    internal static void Run(ReverseInterpreter interpreter, ReadOnlySpan<(ReverseTensor Output, Tensor Cotangent)> seeds, Action<ReverseTensor, Tensor> atLeaf)
    {
        var sweep = new ReverseSweep(interpreter);
        foreach (var (output, _) in seeds)
        {
            sweep.CountUses(output);
        }

        foreach (var (output, cotangent) in seeds)
        {
            sweep.Add(output, cotangent);
        }

        // An output that another one uses waits for it; one that is named twice is ready once. The first named goes first.
        for (var i = seeds.Length - 1; i >= 0; i--)
        {
            ref var slot = ref sweep.Slot(seeds[i].Output);
            if (slot.Pending == 0)
            {
                slot.Pending = -1;
                sweep._ready.Push(seeds[i].Output);
            }
        }

        sweep.Walk(atLeaf);
    }

    private void CountUses(ReverseTensor output)
    {
        if (!Claim(output))
        {
            return;
        }

        _ready.Push(output);
        while (_ready.TryPop(out var node))
        {
            foreach (var input in node.Inputs)
            {
                if (_interpreter.NodeOf(input) is not { } operand)
                {
                    continue;
                }

                if (Claim(operand))
                {
                    _ready.Push(operand);
                }

                Slot(operand).Pending++;
            }
        }
    }

    private void Walk(Action<ReverseTensor, Tensor> atLeaf)
    {
        while (_ready.TryPop(out var node))
        {
            var cotangent = Slot(node).Cotangent;
            Release(node);
            if (node.IsLeaf && cotangent is not null)
            {
                atLeaf(node, cotangent);
            }

            PassOn(node, cotangent);
        }
    }

    private void PassOn(ReverseTensor node, Tensor? cotangent)
    {
        var buffer = new Operands();
        var primals = _interpreter.PrimalsOf(node.Inputs, buffer.Take(node.Inputs.Length));
        var partsRoom = new Operands();
        var parts = partsRoom.Take(node.Inputs.Length);
        if (cotangent is not null && !node.IsLeaf)
        {
            Span<bool> wanted = stackalloc bool[node.Inputs.Length];
            for (var i = 0; i < wanted.Length; i++)
            {
                wanted[i] = _interpreter.NodeOf(node.Inputs[i]) is not null;
            }

            node.Primitive!.Vjp(cotangent, primals, node.Primal, wanted, parts!);
        }

        for (var i = 0; i < node.Inputs.Length; i++)
        {
            if (_interpreter.NodeOf(node.Inputs[i]) is not { } operand)
            {
                continue;
            }

            if (parts[i] is not null)
            {
                Add(operand, parts[i]);
            }

            if (--Slot(operand).Pending == 0)
            {
                _ready.Push(operand);
            }
        }
    }

    private void Add(ReverseTensor node, Tensor part)
    {
        var sum = Flow.Sum(Slot(node).Cotangent, part);
        Slot(node).Cotangent = sum;
    }

    // True the first time that this sweep meets the node.
    private bool Claim(ReverseTensor node)
    {
        if (_contended is not null && _contended.ContainsKey(node))
        {
            return false;
        }

        var owner = Interlocked.CompareExchange(ref node.Owner, this, null);
        if (owner is null || ReferenceEquals(owner, this))
        {
            return owner is null;
        }

        (_contended ??= []).Add(node, default);
        return true;
    }

    private ref SweepSlot Slot(ReverseTensor node)
    {
        if (ReferenceEquals(node.Owner, this))
        {
            return ref node.Slot;
        }

        return ref CollectionsMarshal.GetValueRefOrNullRef(_contended!, node);
    }

    private void Release(ReverseTensor node)
    {
        if (ReferenceEquals(node.Owner, this))
        {
            node.Slot = default;
            Volatile.Write(ref node.Owner, null);
        }
        else
        {
            _contended![node] = default;
        }
    }
}
