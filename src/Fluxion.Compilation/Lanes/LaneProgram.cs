namespace Fluxion.Compilation;

/// <summary>
/// A chain of elementwise operations, all over elements of the same place. Registers are numbered: the operands first, then one for each
/// instruction in turn. Some of them are the results.
/// </summary>
internal sealed class LaneProgram
{
    private readonly DType[] _types;

    public LaneProgram(ReadOnlySpan<DType> operands, ReadOnlySpan<LaneInstruction> instructions, ReadOnlySpan<int> results)
    {
        Operands = operands.ToArray();
        Instructions = instructions.ToArray();
        Results = results.ToArray();
        _types = new DType[operands.Length + instructions.Length];
        operands.CopyTo(_types);
        for (var i = 0; i < instructions.Length; i++)
        {
            Check(instructions[i], operands.Length + i);
            _types[operands.Length + i] = instructions[i].Operator.Result;
        }

        foreach (var register in results)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)register, (uint)_types.Length, nameof(results));
        }

        Signature = Describe();
    }

    /// <summary>The operands' element types.</summary>
    public DType[] Operands { get; }

    public LaneInstruction[] Instructions { get; }

    /// <summary>The registers that are stored, in the order of the results.</summary>
    public int[] Results { get; }

    public int Registers => _types.Length;

    /// <summary>Programs of one signature compute the same.</summary>
    public string Signature { get; }

    /// <summary>A register's element type.</summary>
    public DType Type(int register) => _types[register];

    private void Check(LaneInstruction instruction, int register)
    {
        var types = instruction.Operator.Operands;
        if (types.Length != instruction.Operands.Length)
        {
            throw new ArgumentException($"{instruction.Operator} takes {types.Length} operands, not {instruction.Operands.Length}.", nameof(instruction));
        }

        for (var i = 0; i < types.Length; i++)
        {
            var operand = instruction.Operands[i];
            if ((uint)operand >= (uint)register || _types[operand] != types[i])
            {
                throw new ArgumentException($"{instruction.Operator}: operand {i}, register {operand}, is no {types[i].Name()} computed before register {register}.", nameof(instruction));
            }
        }
    }

    private string Describe()
    {
        var text = new System.Text.StringBuilder();
        text.AppendJoin(',', Operands);
        foreach (var instruction in Instructions)
        {
            text.Append(';').Append(instruction.Operator.Signature).Append('(').AppendJoin(',', instruction.Operands).Append(')');
        }

        return text.Append("->").AppendJoin(',', Results).ToString();
    }
}
