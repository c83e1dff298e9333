using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Fluxion.Kernels;

namespace Fluxion.Compilation;

/// <summary>A program that is too long for one emitted loop: a few loops, one after the other over blocks that stay in the cache.</summary>
internal sealed unsafe class SplitKernel : LaneKernel
{
    private const int Block = 512;
    private const int SlotBytes = Block * sizeof(double);

    [ThreadStatic]
    private static AlignedScratch? _scratch;

    private readonly LaneProgram _program;
    private readonly KernelPart[] _parts;
    private readonly LaneKernel[] _kernels;
    private readonly int[] _lastPart;
    private readonly int[] _strides;
    private readonly int _pointers;

    [RequiresDynamicCode("Emits code.")]
    public SplitKernel(LaneProgram program, ReadOnlySpan<bool> uniform)
        : this(program, uniform, [])
    {
    }

    /// <summary>With results that go past the caches, but those that later loops read.</summary>
    [RequiresDynamicCode("Emits code.")]
    public SplitKernel(LaneProgram program, ReadOnlySpan<bool> uniform, ReadOnlySpan<bool> past)
    {
        (_program, _parts) = (program, ProgramSplit.Of(program, uniform));
        _kernels = new LaneKernel[_parts.Length];
        for (var i = 0; i < _parts.Length; i++)
        {
            _kernels[i] = PastKernel.Of(_parts[i].Program, _parts[i].Uniform, PastOf(i, past));
        }

        _pointers = _parts.Max(part => part.Operands.Length + part.Registers.Length);
        _lastPart = new int[program.Operands.Length];
        for (var i = 0; i < _parts.Length; i++)
        {
            for (var k = 0; k < _parts[i].Operands.Length; k++)
            {
                if (_parts[i].Operands[k] < _lastPart.Length)
                {
                    _lastPart[_parts[i].Operands[k]] = i;
                }
            }
        }

        Uniform = uniform.ToArray();
        _strides = [.. Enumerable.Range(0, program.Registers).Select(register => register < Uniform.Length && Uniform[register] ? 0 : Bytes(register))];
    }

    public override string Path => $"{_kernels[0].Path}, {_kernels.Length} loops";

    public override int Instructions => _program.Instructions.Length;

    public override bool GoesPast => Array.Exists(_kernels, kernel => kernel.GoesPast);

    private bool[] Uniform { get; }

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run(void** pointers, int count)
    {
        // A slot for each register that goes from part to part and for each result, which waits there if it lies where an operand is still read.
        var operands = _program.Operands.Length;
        var slots = (_scratch ??= new()).Get<byte>((nint)(_program.Registers + _program.Results.Length) * SlotBytes);
        var waiting = slots + ((nint)_program.Registers * SlotBytes);
        var places = stackalloc byte*[_program.Registers];
        var passed = stackalloc void*[_pointers];
        var overlaps = Overlaps(pointers);
        for (var start = 0; start < count; start += Block)
        {
            var length = Math.Min(Block, count - start);
            for (var i = 0; i < _program.Registers; i++)
            {
                places[i] = i >= operands ? slots + ((nint)i * SlotBytes) : (byte*)pointers[i] + ((nint)start * _strides[i]);
            }

            for (var i = 0; i < _parts.Length; i++)
            {
                var part = _parts[i];
                var taken = 0;
                foreach (var register in part.Operands)
                {
                    passed[taken++] = places[register];
                }

                for (var k = 0; k < part.Registers.Length; k++)
                {
                    var (register, result) = (part.Registers[k], part.Results[k]);
                    var target = result < 0 ? places[register] : overlaps && Waits(pointers, result, i) ? waiting + ((nint)result * SlotBytes) : Target(pointers, result, start);
                    passed[taken++] = target;
                    if (register >= operands)
                    {
                        places[register] = target;
                    }
                }

                _kernels[i].Run(passed, length);
            }

            if (overlaps)
            {
                Deliver(pointers, waiting, start, length);
            }
        }
    }

    private bool[] PastOf(int part, ReadOnlySpan<bool> past)
    {
        var own = new bool[_parts[part].Results.Length];
        for (var i = 0; i < own.Length; i++)
        {
            var (result, register) = (_parts[part].Results[i], _parts[part].Registers[i]);
            own[i] = result >= 0 && result < past.Length && past[result] && !Array.Exists(_parts[(part + 1)..], later => later.Operands.Contains(register));
        }

        return own;
    }

    // Whether any result lies where an operand does, which is rare, and asked once.
    private bool Overlaps(void** pointers)
    {
        for (var result = 0; result < _program.Results.Length; result++)
        {
            if (Waits(pointers, result, -1))
            {
                return true;
            }
        }

        return false;
    }

    private void Deliver(void** pointers, byte* waiting, int start, int length)
    {
        for (var i = 0; i < _parts.Length; i++)
        {
            foreach (var result in _parts[i].Results)
            {
                if (result >= 0 && Waits(pointers, result, i))
                {
                    Unsafe.CopyBlockUnaligned(Target(pointers, result, start), waiting + ((nint)result * SlotBytes), (uint)(length * Bytes(_program.Results[result])));
                }
            }
        }
    }

    // Whether a later part reads an operand where the result lies.
    private bool Waits(void** pointers, int result, int part)
    {
        for (var i = 0; i < _program.Operands.Length; i++)
        {
            if (pointers[i] == pointers[_program.Operands.Length + result] && !Uniform[i] && _lastPart[i] > part)
            {
                return true;
            }
        }

        return false;
    }

    private byte* Target(void** pointers, int result, int start) =>
        (byte*)pointers[_program.Operands.Length + result] + ((nint)start * Bytes(_program.Results[result]));

    private int Bytes(int register) => _program.Type(register).SizeInBytes();
}
