namespace Fluxion.Compilation;

/// <summary>
/// Takes operators f(x) = g(x, h(x)) apart where h(x) is computed beside them anyway, so that it is computed once: GELU and its derivative
/// share Φ(x), and Φ(x) and its derivative an exponential. Bits stay, for f is written with g and h.
/// </summary>
internal static class SharedParts
{
    /// <summary>The program, or one that computes the same results with fewer operations.</summary>
    internal static LaneProgram Of(LaneProgram program)
    {
        var wanted = Wanted(program);
        return Array.Exists(program.Instructions, instruction => IsShared(instruction, wanted)) ? Rewrite(program, wanted) : program;
    }

    // How many operations are, or have inside them, each operator of each register.
    private static Dictionary<(string Operator, int Register), int> Wanted(LaneProgram program)
    {
        var wanted = new Dictionary<(string Operator, int Register), int>();
        foreach (var instruction in program.Instructions.Where(instruction => instruction.Operands.Length == 1))
        {
            for (var part = instruction.Operator; part is not null; part = part.Parts?.Inner)
            {
                var key = (part.Signature, instruction.Operands[0]);
                wanted[key] = wanted.GetValueOrDefault(key) + 1;
            }
        }

        return wanted;
    }

    // Something inside it is wanted by more than itself.
    private static bool IsShared(LaneInstruction instruction, Dictionary<(string Operator, int Register), int> wanted)
    {
        var own = wanted.GetValueOrDefault((instruction.Operator.Signature, instruction.Operands[0]));
        for (var part = instruction.Operator.Parts?.Inner; part is not null; part = part.Parts?.Inner)
        {
            if (wanted[(part.Signature, instruction.Operands[0])] > own)
            {
                return true;
            }
        }

        return false;
    }

    private static LaneProgram Rewrite(LaneProgram program, Dictionary<(string Operator, int Register), int> wanted)
    {
        var places = new int[program.Registers];
        var instructions = new List<LaneInstruction>();
        var known = new Dictionary<(string Operator, int Register), int>();
        for (var i = 0; i < program.Operands.Length; i++)
        {
            places[i] = i;
        }

        for (var i = 0; i < program.Instructions.Length; i++)
        {
            var instruction = program.Instructions[i];
            places[program.Operands.Length + i] = instruction.Operands.Length == 1
                ? Unary(instruction)
                : Add(instruction.Operator, Array.ConvertAll(instruction.Operands, register => places[register]));
        }

        return new LaneProgram(program.Operands, instructions.ToArray(), Array.ConvertAll(program.Results, register => places[register]));

        int Unary(LaneInstruction instruction)
        {
            var (lane, place) = (instruction.Operator, places[instruction.Operands[0]]);
            if (known.TryGetValue((lane.Signature, place), out var register))
            {
                return register;
            }

            register = IsShared(instruction, wanted) && lane.Parts is { } parts
                ? Add(parts.Outer, [place, Unary(new LaneInstruction(parts.Inner, instruction.Operands))])
                : Add(lane, [place]);
            known.Add((lane.Signature, place), register);
            return register;
        }

        int Add(LaneOperator lane, int[] operands)
        {
            instructions.Add(new LaneInstruction(lane, operands));
            return program.Operands.Length + instructions.Count - 1;
        }
    }
}
