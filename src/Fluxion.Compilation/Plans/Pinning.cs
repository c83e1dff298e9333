using System.Runtime.InteropServices;

namespace Fluxion.Compilation;

/// <summary>Keeps the arrays that callers lent in their place while a plan runs: one stack frame each, for nothing pins faster.</summary>
internal static unsafe class Pinning
{
    /// <summary>More arrays than this are copied instead.</summary>
    internal const int Most = 64;

    internal static void Run(LentBuffer[] lent, PlanInstance instance) => Run(lent, instance, 0);

    private static void Run(LentBuffer[] lent, PlanInstance instance, int next)
    {
        while (next < lent.Length)
        {
            if (lent[next++].Array is { } array)
            {
                fixed (byte* pinned = &MemoryMarshal.GetArrayDataReference(array))
                {
                    Run(lent, instance, next);
                    return;
                }
            }
        }

        instance.Execute();
    }
}
