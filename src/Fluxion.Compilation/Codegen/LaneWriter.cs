using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.Intrinsics;

namespace Fluxion.Compilation;

/// <summary>Writes single operations on lanes.</summary>
/// <param name="il">Where to.</param>
/// <param name="width">The bytes of the program's numbers.</param>
internal sealed class LaneWriter(ILGenerator il, int width)
{
    /// <summary>Where the elements of a lane lie.</summary>
    public void WriteAddress(LocalBuilder pointer, LocalBuilder start, int lane, LaneAccess access)
    {
        il.Emit(OpCodes.Ldloc, pointer);
        il.Emit(OpCodes.Ldloc, start);
        if (access.ElementBytes > 1)
        {
            il.Emit(OpCodes.Ldc_I4, access.ElementBytes);
            il.Emit(OpCodes.Conv_I);
            il.Emit(OpCodes.Mul);
        }

        il.Emit(OpCodes.Add);
        if (lane > 0)
        {
            il.Emit(OpCodes.Ldc_I4, lane * (Vector512<byte>.Count / width) * access.ElementBytes);
            il.Emit(OpCodes.Add);
        }
    }

    /// <summary>Calls the method for a whole lane, or for as many elements as are left.</summary>
    public void WriteTransfer(LocalBuilder? left, MethodInfo whole, MethodInfo part)
    {
        if (left is not null)
        {
            il.Emit(OpCodes.Ldloc, left);
        }

        il.Emit(OpCodes.Call, left is null ? whole : part);
    }

    /// <summary>Calls an operator's method.</summary>
    public void WriteInstruction(LaneInstruction instruction, LocalBuilder[] registers, LocalBuilder result)
    {
        var method = instruction.Operator.Method(width)!;
        var parameters = method.GetParameters();
        var taken = 0;
        if (instruction.Operator.Left is { } left)
        {
            WriteConstant(left, parameters[taken++].ParameterType);
        }

        foreach (var operand in instruction.Operands)
        {
            il.Emit(OpCodes.Ldloc, registers[operand]);
            WriteRetyping(registers[operand].LocalType, parameters[taken++].ParameterType);
        }

        il.Emit(OpCodes.Call, method);
        WriteRetyping(method.ReturnType, result.LocalType);
        il.Emit(OpCodes.Stloc, result);
    }

    private void WriteConstant(double value, Type lane)
    {
        if (lane == typeof(Vector512<float>))
        {
            il.Emit(OpCodes.Ldc_R4, (float)value);
            il.Emit(OpCodes.Call, ((Func<float, Vector512<float>>)Vector512.Create).Method);
        }
        else
        {
            il.Emit(OpCodes.Ldc_R8, value);
            il.Emit(OpCodes.Call, ((Func<double, Vector512<double>>)Vector512.Create).Method);
        }
    }

    private void WriteRetyping(Type from, Type to)
    {
        if (LaneRetyping.Of(from, to) is { } method)
        {
            il.Emit(OpCodes.Call, method);
        }
    }
}
