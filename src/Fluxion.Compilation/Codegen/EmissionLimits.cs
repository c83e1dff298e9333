using System.Runtime.Intrinsics;

namespace Fluxion.Compilation;

/// <summary>
/// How much goes into one emitted loop, as measured. Beyond, the JIT's inliner runs out of variables where a lane is several registers; and a lane of
/// several series in a row waits for itself, where blocks have many lanes in flight.
/// </summary>
internal static class EmissionLimits
{
    private const int LongestForTwoLanes = 64;

    private static readonly int MostInstructions = Vector512.IsHardwareAccelerated ? 80 : 60;
    private static readonly int MostHeavy = Vector512.IsHardwareAccelerated ? 6 : 1;
    private static readonly int DeepestHeavy = Vector512.IsHardwareAccelerated ? 2 : 1;

    /// <summary>Whether one loop is faster than block after block.</summary>
    public static bool Fit(LaneProgram program)
    {
        var heavy = 0;
        var depths = new int[program.Registers];
        for (var i = 0; i < program.Instructions.Length; i++)
        {
            var (lane, operands) = program.Instructions[i];
            ref var depth = ref depths[program.Operands.Length + i];
            foreach (var operand in operands)
            {
                depth = Math.Max(depth, depths[operand]);
            }

            if (lane.IsHeavy)
            {
                heavy++;
                depth++;
            }

            if (depth > DeepestHeavy)
            {
                return false;
            }
        }

        return program.Instructions.Length <= MostInstructions && heavy <= MostHeavy;
    }

    /// <summary>Lanes side by side: two short ones hide each other's waiting, long ones would only take more registers.</summary>
    public static int Lanes(LaneProgram program) =>
        program.Instructions.Length <= LongestForTwoLanes && !Array.Exists(program.Instructions, instruction => instruction.Operator.IsHeavy)
            ? Vector512.IsHardwareAccelerated ? 2 : 1
            : 1;
}
