namespace Fluxion.Compilation;

/// <summary>
/// How a program runs block by block: which steps are computed once, and which slot of scratch each of the others writes, found by a linear scan
/// so that few slots, and with them little of the cache, are in use.
/// </summary>
internal sealed class BlockPlan
{
    private const int LongestBlock = 1024;
    private const int ShortestBlock = 256;
    private const int ScratchBytes = 1 << 14;

    private readonly List<int> _free = [];
    private readonly int[] _lastUse;
    private readonly bool[] _uniform;
    private readonly bool[] _past;
    private readonly DType[] _types;

    /// <param name="program">The program.</param>
    /// <param name="uniform">For each operand whether it is one element.</param>
    /// <param name="past">For each result whether it goes past the caches, and so by a slot; none does where it is empty.</param>
    public BlockPlan(LaneProgram program, ReadOnlySpan<bool> uniform, ReadOnlySpan<bool> past)
    {
        _past = past.ToArray();
        var instructions = WithCopies(program, out var results);
        Operands = program.Operands;
        _types = [.. program.Operands, .. instructions.Select(instruction => instruction.Operator.Result)];
        _uniform = new bool[_types.Length];
        uniform.CopyTo(_uniform);
        _lastUse = new int[_types.Length];
        Array.Fill(_lastUse, -1);
        for (var i = 0; i < instructions.Count; i++)
        {
            _uniform[Operands.Length + i] = Array.TrueForAll(instructions[i].Operands, register => _uniform[register]);
            foreach (var register in instructions[i].Operands)
            {
                _lastUse[register] = i;
            }
        }

        Steps = new BlockStep[instructions.Count];
        for (var i = 0; i < Steps.Length; i++)
        {
            Steps[i] = Step(instructions[i], i, Array.IndexOf(results, Operands.Length + i));
        }

        Block = Slots == 0 ? LongestBlock : Math.Clamp(ScratchBytes / (Slots * _types.Max(type => type.SizeInBytes())) & -64, ShortestBlock, LongestBlock);
        SlotBytes = Block * _types.Max(type => type.SizeInBytes());
    }

    public DType[] Operands { get; }

    public BlockStep[] Steps { get; }

    public int Registers => _types.Length;

    /// <summary>Elements that go through all steps before the next ones.</summary>
    public int Block { get; }

    public int Slots { get; private set; }

    public int SlotBytes { get; }

    public bool IsUniform(int register) => _uniform[register];

    public bool GoesPast(int result) => result < _past.Length && _past[result];

    public int ElementBytes(int register) => _types[register].SizeInBytes();

    /// <summary>
    /// Whether a step may write where an operand lies: nothing reads the operand afterwards, and if the step itself does, element by element.
    /// </summary>
    public bool MayOverwrite(int operand, int step) =>
        _lastUse[operand] < step || (_lastUse[operand] == step && ElementBytes(operand) == Steps[step].ElementBytes);

    // Each result has a step of its own: what is stored twice, or is an operand, is copied.
    private static List<LaneInstruction> WithCopies(LaneProgram program, out int[] results)
    {
        List<LaneInstruction> instructions = [.. program.Instructions];
        results = new int[program.Results.Length];
        Array.Fill(results, -1);
        for (var i = 0; i < results.Length; i++)
        {
            var register = program.Results[i];
            if (register < program.Operands.Length || Array.IndexOf(results, register) >= 0)
            {
                instructions.Add(new(LaneOperator.Copy(program.Type(register)), [register]));
                register = program.Operands.Length + instructions.Count - 1;
            }

            results[i] = register;
        }

        return instructions;
    }

    private BlockStep Step(LaneInstruction instruction, int i, int result)
    {
        var bits = 0u;
        for (var k = 0; k < instruction.Operands.Length; k++)
        {
            bits |= _uniform[instruction.Operands[k]] ? 1u << k : 0;
        }

        var register = Operands.Length + i;
        var slot = _uniform[register] || (result >= 0 && !GoesPast(result) && !MayHaveToWait(register, i)) ? -1 : Take(instruction, i, result);
        return new BlockStep(instruction.Operator, instruction.Operands, bits, register, result, slot);
    }

    // If the result lies where an operand does that is still to be read, it waits in a slot.
    private bool MayHaveToWait(int register, int i)
    {
        for (var operand = 0; operand < Operands.Length; operand++)
        {
            if (!_uniform[operand] && (_lastUse[operand] > i || (_lastUse[operand] == i && ElementBytes(operand) != ElementBytes(register))))
            {
                return true;
            }
        }

        return false;
    }

    private int Take(LaneInstruction instruction, int i, int result)
    {
        // A slot whose last reader this is can be written in place only by elements as wide as those that were there.
        var register = Operands.Length + i;
        Release(instruction, i, operand => _types[operand] == _types[register]);
        var slot = Slots;
        if (_free.Count > 0)
        {
            slot = _free[^1];
            _free.RemoveAt(_free.Count - 1);
        }
        else
        {
            Slots++;
        }

        Release(instruction, i, operand => _types[operand] != _types[register]);
        if (result < 0 && _lastUse[register] < 0)
        {
            _free.Add(slot);
        }

        return slot;
    }

    private void Release(LaneInstruction instruction, int i, Func<int, bool> which)
    {
        foreach (var operand in instruction.Operands.Distinct())
        {
            var step = operand - Operands.Length;
            if (step >= 0 && _lastUse[operand] == i && Steps[step] is { Slot: >= 0, Result: < 0 } written && which(operand))
            {
                _free.Add(written.Slot);
            }
        }
    }
}
