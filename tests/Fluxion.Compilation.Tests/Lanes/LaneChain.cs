namespace Fluxion.Compilation.Tests;

/// <summary>A chain of operations that can be asked eagerly and as a program.</summary>
internal sealed class LaneChain(params DType[] operands)
{
    private readonly List<(Primitive Primitive, LaneInstruction Instruction)> _steps = [];
    private readonly List<DType> _types = [.. operands];

    /// <summary>Registers that are stored.</summary>
    public List<int> Results { get; } = [];

    public LaneProgram Program => new(operands, [.. _steps.Select(step => step.Instruction)], [.. Results]);

    public DType Type(int register) => _types[register];

    public int Registers => _types.Count;

    /// <summary>Adds an operation and says its register; −1, and nothing is added, where it has no lane for these types.</summary>
    public int Add(Primitive primitive, params int[] registers)
    {
        var result = primitive is Primitives.Cast cast ? cast.Apply(Tensor.Of(1f)).DType : _types[registers[^1]];
        if (LaneOperator.Of(primitive, _types[registers[0]], result) is not { } lane || !lane.Operands.SequenceEqual(registers.Select(register => _types[register]).ToArray()))
        {
            return -1;
        }

        _steps.Add((primitive, new(lane, registers)));
        _types.Add(lane.Result);
        return _types.Count - 1;
    }

    /// <summary>The results of the eager operations.</summary>
    public Tensor[] Eager(Tensor[] inputs)
    {
        List<Tensor> registers = [.. inputs];
        foreach (var (primitive, instruction) in _steps)
        {
            registers.Add(primitive.Apply([.. instruction.Operands.Select(register => registers[register])]));
        }

        return [.. Results.Select(register => registers[register])];
    }

    /// <summary>A chain of operations drawn from all, over numbers of one width and truth values, with some results.</summary>
    public static LaneChain Random(Random random, DType[] types, int length)
    {
        var chain = new LaneChain([.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => types[random.Next(types.Length)])]);
        var candidates = LanePrimitives.Lanes.Where(pair => pair.Lane.Operands.ToArray().Append(pair.Lane.Result).All(types.Contains)).ToArray();
        while (chain.Registers < operandsOf(chain) + length)
        {
            var (primitive, lane) = candidates[random.Next(candidates.Length)];
            var registers = lane.Operands.ToArray().Select(type => Pick(chain, random, type)).ToArray();
            if (Array.TrueForAll(registers, register => register >= 0))
            {
                chain.Add(primitive, registers);
            }
        }

        chain.Results.Add(chain.Registers - 1);
        for (var i = random.Next(4); i > 0; i--)
        {
            chain.Results.Add(random.Next(chain.Registers));
        }

        return chain;

        static int operandsOf(LaneChain chain) => chain.Program.Operands.Length;
    }

    // Late registers rather than early ones, so that chains are long.
    private static int Pick(LaneChain chain, Random random, DType type)
    {
        var fitting = Enumerable.Range(0, chain.Registers).Where(register => chain.Type(register) == type).ToArray();
        return fitting.Length == 0 ? -1 : fitting[Math.Max(random.Next(fitting.Length), random.Next(fitting.Length))];
    }
}
