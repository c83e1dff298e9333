using System.Reflection.Emit;

namespace Fluxion.Compilation;

/// <summary>
/// Writes what a program does to a few lanes side by side: loads, the operators' methods, stores. Side by side one lane's operation fills the time in
/// which the other's waits for the operation before.
/// </summary>
internal sealed class LaneBody
{
    private readonly LaneWriter _writer;
    private readonly LaneProgram _program;
    private readonly LocalBuilder _start;
    private readonly bool[] _uniform;
    private readonly bool[] _past;
    private readonly LaneAccess[] _access;
    private readonly LocalBuilder[] _pointers;
    private readonly LocalBuilder[][] _lanes;
    private readonly ILGenerator _il;

    public LaneBody(ILGenerator il, LaneProgram program, ReadOnlySpan<bool> uniform, ReadOnlySpan<bool> past, int width, int lanes, LocalBuilder start)
    {
        (_il, _program, _start, _writer) = (il, program, start, new LaneWriter(il, width));
        _access = new LaneAccess[program.Registers];
        _past = past.ToArray();
        _uniform = new bool[program.Registers];
        uniform.CopyTo(_uniform);
        for (var i = 0; i < _access.Length; i++)
        {
            _access[i] = LaneAccess.Of(program.Type(i), width);
            var operands = i < program.Operands.Length ? [] : program.Instructions[i - program.Operands.Length].Operands;
            _uniform[i] |= operands.Length > 0 && Array.TrueForAll(operands, operand => _uniform[operand]);
        }

        _lanes = new LocalBuilder[lanes][];
        for (var i = 0; i < lanes; i++)
        {
            _lanes[i] = new LocalBuilder[program.Registers];
            for (var register = 0; register < program.Registers; register++)
            {
                _lanes[i][register] = i > 0 && _uniform[register] ? _lanes[0][register] : il.DeclareLocal(_access[register].Lane);
            }
        }

        _pointers = new LocalBuilder[program.Operands.Length + program.Results.Length];
        for (var i = 0; i < _pointers.Length; i++)
        {
            _pointers[i] = il.DeclareLocal(typeof(nint));
        }
    }

    /// <summary>Takes the pointers, and computes all that is the same for every element.</summary>
    public void WritePrologue()
    {
        for (var i = 0; i < _pointers.Length; i++)
        {
            _il.Emit(OpCodes.Ldarg_1);
            _il.Emit(OpCodes.Ldc_I4, i * nint.Size);
            _il.Emit(OpCodes.Add);
            _il.Emit(OpCodes.Ldind_I);
            _il.Emit(OpCodes.Stloc, _pointers[i]);
        }

        for (var register = 0; register < _program.Registers; register++)
        {
            if (_uniform[register] && register < _program.Operands.Length)
            {
                _il.Emit(OpCodes.Ldloc, _pointers[register]);
                _il.Emit(OpCodes.Call, _access[register].Broadcast);
                _il.Emit(OpCodes.Stloc, _lanes[0][register]);
            }
            else if (_uniform[register])
            {
                WriteInstruction(_lanes[0], register);
            }
        }
    }

    /// <summary>Writes the whole lanes at the start and behind it or, where it is said how many elements are left, a part of one lane.</summary>
    public void Write(int lanes, LocalBuilder? left)
    {
        // All loads go first: a result may be stored where an operand was.
        ForEach(lanes, 0, _program.Operands.Length, (lane, register) => WriteLoad(lane, register, left));
        ForEach(lanes, 0, _program.Operands.Length, (lane, register) => WriteStores(lane, register, left));
        for (var register = _program.Operands.Length; register < _program.Registers; register++)
        {
            ForEach(lanes, register, register + 1, (lane, result) =>
            {
                if (!_uniform[result])
                {
                    WriteInstruction(_lanes[lane], result);
                }
            });
            ForEach(lanes, register, register + 1, (lane, result) => WriteStores(lane, result, left));
        }
    }

    private static void ForEach(int lanes, int first, int end, Action<int, int> write)
    {
        for (var register = first; register < end; register++)
        {
            for (var lane = 0; lane < lanes; lane++)
            {
                write(lane, register);
            }
        }
    }

    private void WriteLoad(int lane, int register, LocalBuilder? left)
    {
        if (!_uniform[register])
        {
            _writer.WriteAddress(_pointers[register], _start, lane, _access[register]);
            _writer.WriteTransfer(left, _access[register].Load, _access[register].LoadPart);
            _il.Emit(OpCodes.Stloc, _lanes[lane][register]);
        }
    }

    private void WriteStores(int lane, int register, LocalBuilder? left)
    {
        for (var i = 0; i < _program.Results.Length; i++)
        {
            if (_program.Results[i] == register)
            {
                _il.Emit(OpCodes.Ldloc, _lanes[lane][register]);
                _writer.WriteAddress(_pointers[_program.Operands.Length + i], _start, lane, _access[register]);
                _writer.WriteTransfer(left, (IsPast(i) ? _access[register].StorePast : null) ?? _access[register].Store, _access[register].StorePart);
            }
        }
    }

    private bool IsPast(int result) => result < _past.Length && _past[result];

    private void WriteInstruction(LocalBuilder[] registers, int register) =>
        _writer.WriteInstruction(_program.Instructions[register - _program.Operands.Length], registers, registers[register]);
}
