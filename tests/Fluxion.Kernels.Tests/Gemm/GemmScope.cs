namespace Fluxion.Kernels.Tests;

/// <summary>Runs a test body with every instruction set that this machine has, forced on this thread.</summary>
internal static class GemmScope
{
    public static void ForEachSet(Action<InstructionSet> body)
    {
        foreach (var set in GemmInstructions.Supported)
        {
            With(set, () => body(set));
        }
    }

    public static void With(InstructionSet set, Action body)
    {
        GemmInstructions.Force(set);
        try
        {
            body();
        }
        finally
        {
            GemmInstructions.Force(null);
        }
    }
}
