using System.Runtime.CompilerServices;
using Fluxion.Kernels;

namespace Fluxion.Compilation;

/// <summary>
/// Runs a program by the loops that the eager operations run, a block that stays in the cache at a time. It needs no code to be emitted, and is
/// what runs where none can be.
/// </summary>
internal sealed unsafe class BlockKernel(LaneProgram program, ReadOnlySpan<bool> uniform, ReadOnlySpan<bool> past) : LaneKernel
{
    private const int CellBytes = 8;
    private const int MostOperands = 3;

    [ThreadStatic]
    private static AlignedScratch? _scratch;

    private readonly BlockPlan _plan = new(program, uniform, past);

    public BlockKernel(LaneProgram program, ReadOnlySpan<bool> uniform)
        : this(program, uniform, [])
    {
    }

    public override bool GoesPast { get; } = past.Contains(true);

    public override string Path => $"blocks, {LanePath.Instructions}";

    public override int Instructions { get; } = program.Instructions.Length;

    // Optimised at once: a program may run only a few times, and each time over many blocks.
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run(void** pointers, int count)
    {
        if (count == 0)
        {
            return;
        }

        // A cell for each register of one element, then the slots.
        var cells = ((_plan.Registers * CellBytes) + 63) & -64;
        var scratch = (_scratch ??= new()).Get<byte>(cells + (_plan.Slots * _plan.SlotBytes));
        var places = stackalloc byte*[_plan.Registers];
        var strides = stackalloc int[_plan.Registers];
        for (var i = 0; i < _plan.Operands.Length; i++)
        {
            places[i] = _plan.IsUniform(i) ? scratch + (i * CellBytes) : (byte*)pointers[i];
            strides[i] = _plan.IsUniform(i) ? 0 : _plan.ElementBytes(i);
            if (_plan.IsUniform(i))
            {
                Unsafe.CopyBlockUnaligned(places[i], pointers[i], (uint)_plan.ElementBytes(i));
            }
        }

        var results = (byte**)pointers + _plan.Operands.Length;
        Place(pointers, results, scratch, scratch + cells, places, strides);
        Compute(places, once: true, 1);
        for (var start = 0; start < count; start += _plan.Block)
        {
            var length = Math.Min(_plan.Block, count - start);
            Compute(places, once: false, length);
            Deliver(results, places, strides, start, length);
            for (var i = 0; i < _plan.Registers; i++)
            {
                places[i] += (nint)strides[i] * length;
            }
        }
    }

    // A step's register lies in its cell, in the result that it is, or in its slot.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Place(void** operands, byte** results, byte* cells, byte* slots, byte** places, int* strides)
    {
        for (var i = 0; i < _plan.Steps.Length; i++)
        {
            ref readonly var step = ref _plan.Steps[i];
            var straight = !step.IsUniform && step.Result >= 0 && !_plan.GoesPast(step.Result) && (step.Slot < 0 || IsFree(i, results[step.Result], operands));
            strides[step.Register] = straight ? step.ElementBytes : 0;
            places[step.Register] =
                straight ? results[step.Result] :
                step.IsUniform ? cells + (step.Register * CellBytes) : slots + (step.Slot * (nint)_plan.SlotBytes);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool IsFree(int step, void* result, void** operands)
    {
        for (var i = 0; i < _plan.Operands.Length; i++)
        {
            if (operands[i] == result && !_plan.IsUniform(i) && !_plan.MayOverwrite(i, step))
            {
                return false;
            }
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Compute(byte** places, bool once, int length)
    {
        var operands = stackalloc void*[MostOperands];
        foreach (ref readonly var step in _plan.Steps.AsSpan())
        {
            if (step.IsUniform == once)
            {
                for (var i = 0; i < step.Operands.Length; i++)
                {
                    operands[i] = places[step.Operands[i]];
                }

                step.Operator.Run(operands, step.Uniform, places[step.Register], length);
            }
        }
    }

    // Results that were computed once, or had to wait until the operands that they overwrite were read.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Deliver(byte** results, byte** places, int* strides, int start, int length)
    {
        foreach (ref readonly var step in _plan.Steps.AsSpan())
        {
            if (step.Result >= 0 && strides[step.Register] == 0)
            {
                var target = results[step.Result] + ((nint)start * step.ElementBytes);
                if (step.IsUniform)
                {
                    Fill(target, places[step.Register], step.ElementBytes, length);
                }
                else if (_plan.GoesPast(step.Result))
                {
                    PastCopy.Run(places[step.Register], target, length * step.ElementBytes);
                }
                else
                {
                    Unsafe.CopyBlockUnaligned(target, places[step.Register], (uint)(length * step.ElementBytes));
                }
            }
        }
    }

    private static void Fill(byte* target, byte* element, int bytes, int length)
    {
        switch (bytes)
        {
            case 1:
                new Span<byte>(target, length).Fill(*element);
                break;
            case 4:
                new Span<int>(target, length).Fill(*(int*)element);
                break;
            default:
                new Span<long>(target, length).Fill(*(long*)element);
                break;
        }
    }
}
