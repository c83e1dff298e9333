using System.Reflection.Emit;

namespace Fluxion.Compilation;

/// <summary>
/// The JIT inlines into a method until a budget is spent that grows with the method's own size. The size counts code that is never reached, too.
/// </summary>
internal static class InlinerBudget
{
    private const int BytesPerInstruction = 400;

    // Methods beyond 60,000 bytes or 20,000 instructions are not optimised at all.
    private const int MostBytes = 32_000;
    private const int BytesOfPair = 10;

    /// <summary>What emitted loops are bound to.</summary>
    public static object Target { get; } = new();

    /// <summary>Adds room for the lanes of a program behind the last return.</summary>
    public static void Raise(ILGenerator il, LaneProgram program)
    {
        for (var i = Math.Min(MostBytes, BytesPerInstruction * program.Instructions.Length); i > 0; i -= BytesOfPair)
        {
            il.Emit(OpCodes.Ldc_I8, 0L);
            il.Emit(OpCodes.Pop);
        }

        il.Emit(OpCodes.Ret);
    }
}
