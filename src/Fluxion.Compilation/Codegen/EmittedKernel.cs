using System.Diagnostics.CodeAnalysis;

namespace Fluxion.Compilation;

/// <summary>A program as code of its own: one loop that keeps all between load and store in registers.</summary>
internal sealed unsafe class EmittedKernel : LaneKernel
{
    private readonly LaneLoop _loop;

    [RequiresDynamicCode("Emits code.")]
    public EmittedKernel(LaneProgram program, ReadOnlySpan<bool> uniform)
        : this(program, uniform, EmissionBudget.Lanes(program), [])
    {
    }

    /// <summary>With so many lanes side by side, and results that lie at multiples of 64 bytes and go past the caches.</summary>
    [RequiresDynamicCode("Emits code.")]
    public EmittedKernel(LaneProgram program, ReadOnlySpan<bool> uniform, int lanes, ReadOnlySpan<bool> past)
    {
        _loop = KernelEmitter.Emit(program, uniform, past, WidthOf(program), lanes);
        Path = $"emitted, {LanePath.Instructions}";
        Instructions = program.Instructions.Length;
    }

    public override string Path { get; }

    public override int Instructions { get; }

    /// <summary>Whether there is code for all operators of a program.</summary>
    public static bool CanEmit(LaneProgram program)
    {
        var width = WidthOf(program);
        return width > 0 && Array.TrueForAll(program.Instructions, instruction => instruction.Operator.Method(width) is not null);
    }

    public override void Run(void** pointers, int count) => _loop(pointers, count);

    // The bytes of all numbers; 0 where they differ. Truth values take part as masks of that width.
    private static int WidthOf(LaneProgram program)
    {
        var width = 0;
        for (var i = 0; i < program.Registers; i++)
        {
            var bytes = program.Type(i).SizeInBytes();
            if (bytes > 1 && width > 0 && bytes != width)
            {
                return 0;
            }

            width = bytes > 1 ? bytes : width;
        }

        return width == 0 ? sizeof(int) : width;
    }
}
