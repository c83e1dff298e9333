using System.Runtime.CompilerServices;

namespace Fluxion.Compilation;

/// <summary>A <see cref="LaneProgram"/> made ready to run. Any number of threads may run it at once.</summary>
internal abstract unsafe class LaneKernel
{
    /// <summary>How it runs, in words.</summary>
    public abstract string Path { get; }

    /// <summary>How many operations it fuses.</summary>
    public abstract int Instructions { get; }

    /// <summary>Whether it stores past the caches: other threads see it after <see cref="Fluxion.Kernels.LaneMemory.Publish"/>.</summary>
    public virtual bool GoesPast => false;

    /// <summary>The fastest kernel that this process can have of a program.</summary>
    /// <param name="program">What to compute.</param>
    /// <param name="uniform">For each operand whether it is one element that stands for all.</param>
    public static LaneKernel Create(LaneProgram program, ReadOnlySpan<bool> uniform) => Create(program, uniform, []);

    /// <summary>The fastest kernel of a program of which some results are to go past the caches, where it can.</summary>
    /// <param name="program">What to compute.</param>
    /// <param name="uniform">For each operand whether it is one element that stands for all.</param>
    /// <param name="past">For each result whether it goes past the caches; none does where it is empty.</param>
    public static LaneKernel Create(LaneProgram program, ReadOnlySpan<bool> uniform, ReadOnlySpan<bool> past)
    {
        program = SharedParts.Of(program);

        // The first question is written out, so that ahead-of-time compilers leave out what it guards.
        if (RuntimeFeature.IsDynamicCodeSupported && Emission.IsOn && EmittedKernel.CanEmit(program))
        {
            if (EmissionBudget.Fits(program))
            {
                return PastKernel.Of(program, uniform, past);
            }

            if (EmissionBudget.CanSplit)
            {
                return new SplitKernel(program, uniform, past);
            }
        }

        return new BlockKernel(program, uniform, past);
    }

    /// <summary>Computes all results.</summary>
    /// <param name="pointers">
    /// Where each operand starts, a uniform one's single element, and then each result. A result may be the same memory as an operand that is not
    /// uniform, and of elements no narrower than its own, but not overlap one otherwise.
    /// </param>
    /// <param name="count">Elements of each result.</param>
    public abstract void Run(void** pointers, int count);
}
