namespace Fluxion.Compilation;

/// <summary>
/// Cuts a program into parts that fit into emitted loops. Operations on single elements are repeated in each part that needs them, so that only
/// whole registers go from part to part.
/// </summary>
internal sealed class ProgramSplit
{
    private readonly LaneProgram _program;
    private readonly bool[] _uniform;
    private readonly int[] _part;
    private readonly int[] _lastPart;

    private ProgramSplit(LaneProgram program, ReadOnlySpan<bool> uniform)
    {
        (_program, _part, _lastPart) = (program, new int[program.Registers], new int[program.Registers]);
        _uniform = new bool[program.Registers];
        uniform.CopyTo(_uniform);
        var budget = new EmissionBudget(program.Registers);
        var parts = 0;
        for (var i = 0; i < program.Instructions.Length; i++)
        {
            var register = program.Operands.Length + i;
            _uniform[register] = Array.TrueForAll(program.Instructions[i].Operands, operand => _uniform[operand]);
            if (!_uniform[register] && !budget.TryAdd(program.Instructions[i], register))
            {
                parts++;
                budget = new EmissionBudget(program.Registers);
                budget.TryAdd(program.Instructions[i], register);
            }

            _part[register] = parts;
            foreach (var operand in program.Instructions[i].Operands)
            {
                _lastPart[operand] = parts;
            }
        }

        Parts = new KernelPart[parts + 1];
        for (var i = 0; i <= parts; i++)
        {
            Parts[i] = Part(i);
        }
    }

    private KernelPart[] Parts { get; }

    public static KernelPart[] Of(LaneProgram program, ReadOnlySpan<bool> uniform) => new ProgramSplit(program, uniform).Parts;

    private KernelPart Part(int part)
    {
        var needed = new SortedSet<int>();
        var (registers, results) = Outputs(part);
        for (var register = _program.Operands.Length; register < _program.Registers; register++)
        {
            if (_part[register] == part && !_uniform[register])
            {
                needed.Add(register);
            }
        }

        needed.UnionWith(registers);
        AddUniform(needed);
        var operands = new SortedSet<int>(needed.Where(register => !IsComputed(register, part)));
        operands.UnionWith(needed.Where(register => IsComputed(register, part)).SelectMany(register => Instruction(register).Operands).Where(operand => !IsComputed(operand, part)));
        List<int> places = [.. operands, .. needed.Where(register => IsComputed(register, part))];
        var instructions = places.Skip(operands.Count).Select(Instruction)
            .Select(instruction => new LaneInstruction(instruction.Operator, Array.ConvertAll(instruction.Operands, places.IndexOf)));
        var program = new LaneProgram(
            [.. operands.Select(_program.Type)], [.. instructions], [.. registers.Select(register => places.IndexOf(register))]);
        return new KernelPart(program, [.. operands.Select(register => _uniform[register])], [.. operands], [.. registers], [.. results]);
    }

    // Results stand with the part that computes them; what no part computes by itself is stored by the last.
    private (List<int> Registers, List<int> Results) Outputs(int part)
    {
        var (registers, results) = (new List<int>(), new List<int>());
        for (var i = 0; i < _program.Results.Length; i++)
        {
            var register = _program.Results[i];
            var free = register < _program.Operands.Length || _uniform[register];
            if (free ? part == _part[^1] : _part[register] == part)
            {
                registers.Add(register);
                results.Add(i);
            }
        }

        for (var register = _program.Operands.Length; register < _program.Registers; register++)
        {
            if (!_uniform[register] && _part[register] == part && _lastPart[register] > part && !registers.Contains(register))
            {
                registers.Add(register);
                results.Add(-1);
            }
        }

        return (registers, results);
    }

    private void AddUniform(SortedSet<int> needed)
    {
        var open = new Stack<int>(needed);
        while (open.TryPop(out var register))
        {
            if (register >= _program.Operands.Length)
            {
                foreach (var operand in Instruction(register).Operands)
                {
                    if (operand >= _program.Operands.Length && _uniform[operand] && needed.Add(operand))
                    {
                        open.Push(operand);
                    }
                }
            }
        }
    }

    private bool IsComputed(int register, int part) => register >= _program.Operands.Length && (_uniform[register] || _part[register] == part);

    private LaneInstruction Instruction(int register) => _program.Instructions[register - _program.Operands.Length];
}
