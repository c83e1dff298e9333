namespace Fluxion.Compilation.Tests;

/// <summary>Runs a kernel of a chain and compares every result with the eager one.</summary>
internal sealed unsafe class KernelCase
{
    private readonly LaneProgram _program;
    private readonly byte[][] _operands;
    private readonly Tensor[] _expected;
    private readonly int _count;

    public KernelCase(LaneChain chain, int count, bool[] uniform, int seed)
    {
        (_program, _count, Uniform) = (chain.Program, count, uniform);
        var inputs = new Tensor[_program.Operands.Length];
        _operands = new byte[inputs.Length][];
        for (var i = 0; i < inputs.Length; i++)
        {
            var x = LaneOperands.Of(_program.Operands[i], uniform[i] ? 1 : count, seed + i);
            _operands[i] = LaneOperands.Bytes(x);
            inputs[i] = x.BroadcastTo([count]);
        }

        _expected = chain.Eager(inputs);
    }

    public bool[] Uniform { get; }

    /// <summary>Results that may lie where an operand of their type does are put there.</summary>
    public void Check(LaneKernel kernel, bool inPlace = false)
    {
        var memory = _operands.Select(operand => (byte[])operand.Clone()).ToList();
        var free = Enumerable.Range(0, _operands.Length).Where(operand => inPlace && !Uniform[operand]).ToList();
        foreach (var result in _expected)
        {
            var operand = free.FindIndex(candidate => _program.Operands[candidate] == result.DType);
            memory.Add(operand < 0 ? new byte[_count * result.DType.SizeInBytes()] : memory[free[operand]]);
            if (operand >= 0)
            {
                free.RemoveAt(operand);
            }
        }

        Run(kernel, memory);
        for (var i = 0; i < _expected.Length; i++)
        {
            LaneOperands.Same(_expected[i], memory[_operands.Length + i], $"result {i} of {_program.Signature} ({kernel.Path}, {_count} elements, in place: {inPlace})");
        }
    }

    private void Run(LaneKernel kernel, List<byte[]> memory)
    {
        var handles = memory.Select(bytes => bytes.AsMemory().Pin()).ToArray();
        var pointers = stackalloc void*[memory.Count];
        for (var i = 0; i < memory.Count; i++)
        {
            pointers[i] = handles[i].Pointer;
        }

        kernel.Run(pointers, _count);
        foreach (var handle in handles)
        {
            handle.Dispose();
        }
    }
}
