using System.Diagnostics.CodeAnalysis;

namespace Fluxion.Compilation;

/// <summary>
/// A loop that stores results past the caches, from the first place on that is a multiple of 64 bytes in all of them. What comes before goes by
/// ordinary stores, and so does everything where there is no such place or a result lies over an operand, whose lines are at hand anyway.
/// </summary>
internal sealed unsafe class PastKernel : LaneKernel
{
    private const int Line = 64;

    private readonly EmittedKernel _plain;
    private readonly EmittedKernel _past;
    private readonly int[] _steps;
    private readonly bool[] _isPast;
    private readonly int _operands;

    [RequiresDynamicCode("Emits code.")]
    private PastKernel(LaneProgram program, ReadOnlySpan<bool> uniform, bool[] past)
    {
        (_plain, _past) = (EmittedKernels.Of(program, uniform), EmittedKernels.Of(program, uniform, past));
        (_isPast, _operands) = (past, program.Operands.Length);
        _steps = new int[_operands + past.Length];
        for (var i = 0; i < _steps.Length; i++)
        {
            var register = i < _operands ? i : program.Results[i - _operands];
            _steps[i] = i < _operands && uniform[i] ? 0 : program.Type(register).SizeInBytes();
        }
    }

    public override string Path => _plain.Path;

    public override int Instructions => _plain.Instructions;

    public override bool GoesPast => true;

    /// <summary>The emitted loop of a program, of which some results are to go past the caches. Truth values do not.</summary>
    [RequiresDynamicCode("Emits code.")]
    public static LaneKernel Of(LaneProgram program, ReadOnlySpan<bool> uniform, ReadOnlySpan<bool> past)
    {
        var own = new bool[program.Results.Length];
        for (var i = 0; i < past.Length; i++)
        {
            own[i] = past[i] && program.Type(program.Results[i]) != DType.Bool;
        }

        return own.AsSpan().Contains(true) ? new PastKernel(program, uniform, own) : EmittedKernels.Of(program, uniform);
    }

    public override void Run(void** pointers, int count)
    {
        var head = Math.Min(Head(pointers) ?? count, count);
        if (head > 0)
        {
            _plain.Run(pointers, head);
        }

        if (head < count)
        {
            var moved = stackalloc void*[_steps.Length];
            for (var i = 0; i < _steps.Length; i++)
            {
                moved[i] = (byte*)pointers[i] + ((nint)head * _steps[i]);
            }

            _past.Run(moved, count - head);
        }
    }

    // The elements before the first lines; null where they begin at different elements.
    private int? Head(void** pointers)
    {
        int? head = null;
        for (var i = 0; i < _isPast.Length; i++)
        {
            if (_isPast[i])
            {
                var bytes = (int)(-(nint)pointers[_operands + i] & (Line - 1));
                var (elements, rest) = Math.DivRem(bytes, _steps[_operands + i]);
                if (rest != 0 || (head ?? elements) != elements || IsOperand(pointers, i))
                {
                    return null;
                }

                head = elements;
            }
        }

        return head;
    }

    private bool IsOperand(void** pointers, int result)
    {
        for (var i = 0; i < _operands; i++)
        {
            if (pointers[i] == pointers[_operands + result])
            {
                return true;
            }
        }

        return false;
    }
}
