using Fluxion.Compilation;

namespace Fluxion;

/// <summary>What can be asked of a function that <see cref="Compiler"/> compiled.</summary>
public static class CompiledReports
{
    /// <summary>
    /// What became of the function, for each combination of input types that it was called with: the graph as traced, what each pass did, the
    /// graph as run, each kernel with what it fused and which code it runs, and the memory plan.
    /// </summary>
    /// <param name="compiled">What a Compile method returned, called at least once.</param>
    /// <exception cref="ArgumentException">It is another delegate, or was not called yet.</exception>
    public static string Explain(this Delegate compiled) => string.Join('\n', Programs(compiled, "Explain").Select(Explanation.Of));

    /// <summary>The kernels of the function as boxes around their operations, in the language of Graphviz; of its latest program.</summary>
    /// <param name="compiled">What a Compile method returned, called at least once.</param>
    /// <exception cref="ArgumentException">It is another delegate, or was not called yet.</exception>
    public static string ToDot(this Delegate compiled) => KernelDot.Of(Programs(compiled, "ToDot")[^1].Plan);

    /// <summary>
    /// Times each kernel of the function while it is called: time, GFLOP/s and GB/s beside the most that one core can do. What loops and choices
    /// repeat has tables of its own, for one step.
    /// </summary>
    /// <param name="compiled">What a Compile method returned.</param>
    /// <param name="call">Calls it once.</param>
    /// <param name="runs">How often to call it.</param>
    /// <exception cref="ArgumentException">The delegate is not a compiled one, or <paramref name="call"/> does not call it.</exception>
    public static string Profile(this Delegate compiled, Action call, int runs = 20)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentOutOfRangeException.ThrowIfLessThan(runs, 1);

        // The first call compiles.
        call();
        var plans = Programs(compiled, "Profile").Select(program => program.Plan).ToArray();
        var profiles = Array.ConvertAll(plans, plan => new PlanProfile(plan));
        try
        {
            Array.ForEach(profiles, profile => profile.Start());
            for (var i = 0; i < runs; i++)
            {
                call();
            }
        }
        finally
        {
            Array.ForEach(profiles, profile => profile.Stop());
        }

        return string.Join('\n', profiles.Where(profile => profile.Runs > 0).Select(ProfileTable.Of));
    }

    private static IReadOnlyList<CompiledProgram> Programs(Delegate compiled, string operation)
    {
        ArgumentNullException.ThrowIfNull(compiled);
        if (compiled.Target is not ICompiled { Function: var function })
        {
            throw new ArgumentException($"{operation}: this function is not compiled. Give the very delegate that Compile returned.", nameof(compiled));
        }

        return function.Programs is { Count: > 0 } programs ? programs : throw new ArgumentException(
            $"{operation}: {function.Name} was not called yet, so there is no program. Call it once with the inputs of interest.", nameof(compiled));
    }
}
