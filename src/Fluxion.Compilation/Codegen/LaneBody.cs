using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.Intrinsics;

namespace Fluxion.Compilation;

/// <summary>Writes what a program does to one lane: loads, the operators' methods, stores.</summary>
internal sealed class LaneBody
{
    private readonly ILGenerator _il;
    private readonly LaneProgram _program;
    private readonly LocalBuilder _start;
    private readonly LocalBuilder _left;
    private readonly bool[] _uniform;
    private readonly LaneAccess[] _access;
    private readonly LocalBuilder[] _registers;
    private readonly LocalBuilder[] _pointers;
    private readonly int _width;

    public LaneBody(ILGenerator il, LaneProgram program, ReadOnlySpan<bool> uniform, int width, LocalBuilder start, LocalBuilder left)
    {
        (_il, _program, _width, _start, _left) = (il, program, width, start, left);
        _access = new LaneAccess[program.Registers];
        _registers = new LocalBuilder[program.Registers];
        _pointers = new LocalBuilder[program.Operands.Length + program.Results.Length];
        _uniform = new bool[program.Registers];
        uniform.CopyTo(_uniform);
        for (var i = 0; i < _registers.Length; i++)
        {
            _access[i] = LaneAccess.Of(program.Type(i), width);
            _registers[i] = il.DeclareLocal(_access[i].Lane);
        }

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

        for (var i = 0; i < _program.Operands.Length; i++)
        {
            if (_uniform[i])
            {
                _il.Emit(OpCodes.Ldloc, _pointers[i]);
                _il.Emit(OpCodes.Call, _access[i].Broadcast);
                _il.Emit(OpCodes.Stloc, _registers[i]);
            }
        }

        for (var i = 0; i < _program.Instructions.Length; i++)
        {
            var register = _program.Operands.Length + i;
            _uniform[register] = Array.TrueForAll(_program.Instructions[i].Operands, operand => _uniform[operand]);
            if (_uniform[register])
            {
                WriteInstruction(i);
            }
        }
    }

    /// <summary>The lane that many elements behind the start.</summary>
    public void WriteLane(int offset) => Write(offset, whole: true);

    /// <summary>The first elements of the lane at the start, as many as are left.</summary>
    public void WritePart() => Write(0, whole: false);

    // All loads go first: a result may be stored where an operand was.
    private void Write(int offset, bool whole)
    {
        for (var i = 0; i < _program.Operands.Length; i++)
        {
            if (!_uniform[i])
            {
                WriteAddress(_pointers[i], offset, _access[i]);
                WriteTransfer(whole, _access[i].Load, _access[i].LoadPart);
                _il.Emit(OpCodes.Stloc, _registers[i]);
            }
        }

        WriteStores(_program.Operands.Length, isOperand: true, offset, whole);
        for (var i = 0; i < _program.Instructions.Length; i++)
        {
            var register = _program.Operands.Length + i;
            if (!_uniform[register])
            {
                WriteInstruction(i);
            }

            WriteStores(register, isOperand: false, offset, whole);
        }
    }

    private void WriteStores(int register, bool isOperand, int offset, bool whole)
    {
        for (var i = 0; i < _program.Results.Length; i++)
        {
            var result = _program.Results[i];
            if (isOperand ? result < register : result == register)
            {
                _il.Emit(OpCodes.Ldloc, _registers[result]);
                WriteAddress(_pointers[_program.Operands.Length + i], offset, _access[result]);
                WriteTransfer(whole, _access[result].Store, _access[result].StorePart);
            }
        }
    }

    private void WriteAddress(LocalBuilder pointer, int offset, LaneAccess access)
    {
        _il.Emit(OpCodes.Ldloc, pointer);
        _il.Emit(OpCodes.Ldloc, _start);
        if (access.ElementBytes > 1)
        {
            _il.Emit(OpCodes.Ldc_I4, access.ElementBytes);
            _il.Emit(OpCodes.Conv_I);
            _il.Emit(OpCodes.Mul);
        }

        _il.Emit(OpCodes.Add);
        if (offset > 0)
        {
            _il.Emit(OpCodes.Ldc_I4, offset * access.ElementBytes);
            _il.Emit(OpCodes.Add);
        }
    }

    private void WriteTransfer(bool whole, MethodInfo all, MethodInfo part)
    {
        if (!whole)
        {
            _il.Emit(OpCodes.Ldloc, _left);
        }

        _il.Emit(OpCodes.Call, whole ? all : part);
    }

    private void WriteInstruction(int i)
    {
        var (lane, operands) = _program.Instructions[i];
        var method = lane.Method(_width)!;
        var parameters = method.GetParameters();
        var taken = 0;
        if (lane.Left is { } left)
        {
            WriteConstant(left, parameters[taken++].ParameterType);
        }

        foreach (var operand in operands)
        {
            _il.Emit(OpCodes.Ldloc, _registers[operand]);
            WriteRetyping(_access[operand].Lane, parameters[taken++].ParameterType);
        }

        var register = _program.Operands.Length + i;
        _il.Emit(OpCodes.Call, method);
        WriteRetyping(method.ReturnType, _access[register].Lane);
        _il.Emit(OpCodes.Stloc, _registers[register]);
    }

    private void WriteConstant(double value, Type lane)
    {
        if (lane == typeof(Vector512<float>))
        {
            _il.Emit(OpCodes.Ldc_R4, (float)value);
            _il.Emit(OpCodes.Call, ((Func<float, Vector512<float>>)Vector512.Create).Method);
        }
        else
        {
            _il.Emit(OpCodes.Ldc_R8, value);
            _il.Emit(OpCodes.Call, ((Func<double, Vector512<double>>)Vector512.Create).Method);
        }
    }

    private void WriteRetyping(Type from, Type to)
    {
        if (LaneRetyping.Of(from, to) is { } method)
        {
            _il.Emit(OpCodes.Call, method);
        }
    }
}
