using System.Runtime.Intrinsics;

namespace Fluxion.Compilation;

/// <summary>
/// How much goes into one emitted loop, as measured. Beyond, the JIT's inliner runs out of variables where a lane is several registers; and a lane of
/// several series in a row waits for itself, where a loop for each has many lanes in flight.
/// </summary>
internal sealed class EmissionBudget(int registers)
{
    private const int DeepestHeavy = 1;

    private static readonly int LongestForTwoLanes = Vector512.IsHardwareAccelerated ? 64 : 16;
    private static readonly int MostInstructions = Vector512.IsHardwareAccelerated ? 80 : Vector256.IsHardwareAccelerated ? 60 : 32;
    private static readonly int MostHeavy = Vector512.IsHardwareAccelerated ? 6 : Vector256.IsHardwareAccelerated ? 1 : 0;

    private readonly int[] _depths = new int[registers];
    private int _instructions;
    private int _heavy;

    /// <summary>Whether what does not fit is cut into parts that do. Where a lane is four registers a series alone is too much.</summary>
    public static bool CanSplit => Vector256.IsHardwareAccelerated;

    /// <summary>Whether all of a program fits.</summary>
    public static bool Fits(LaneProgram program)
    {
        var budget = new EmissionBudget(program.Registers);
        for (var i = 0; i < program.Instructions.Length; i++)
        {
            if (!budget.TryAdd(program.Instructions[i], program.Operands.Length + i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Lanes side by side: two short ones hide each other's waiting, long ones would only take more registers.</summary>
    public static int Lanes(LaneProgram program) =>
        program.Instructions.Length <= LongestForTwoLanes
        && !Array.Exists(program.Instructions, instruction => instruction.Operator.IsHeavy) ? 2 : 1;

    /// <summary>Adds an operation that writes a register, if there is room. What was not added counts as computed before.</summary>
    public bool TryAdd(LaneInstruction instruction, int register)
    {
        var heavy = instruction.Operator.IsHeavy ? 1 : 0;
        var depth = heavy;
        foreach (var operand in instruction.Operands)
        {
            depth = Math.Max(depth, _depths[operand] + heavy);
        }

        if (_instructions == MostInstructions || _heavy + heavy > MostHeavy || depth > DeepestHeavy)
        {
            return false;
        }

        (_instructions, _heavy, _depths[register]) = (_instructions + 1, _heavy + heavy, depth);
        return true;
    }
}
