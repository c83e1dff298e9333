using System.Diagnostics.CodeAnalysis;
using System.Reflection.Emit;

namespace Fluxion.Compilation;

/// <summary>
/// Writes the loop of a program: lanes that the JIT inlines whole, with everything between load and store in registers. Where lanes are short, two
/// at a time; the rest, and long ones, one at a time with a mask.
/// </summary>
[RequiresDynamicCode("Emits code.")]
internal sealed unsafe class KernelEmitter
{
    private readonly ILGenerator _il;
    private readonly LaneBody _body;
    private readonly LocalBuilder _start;
    private readonly LocalBuilder _left;
    private readonly int _lane;
    private readonly bool _isPast;

    private KernelEmitter(ILGenerator il, LaneProgram program, ReadOnlySpan<bool> uniform, ReadOnlySpan<bool> past, int width, int lanes)
    {
        (_il, _lane, _isPast) = (il, 64 / width, past.Contains(true));
        _start = il.DeclareLocal(typeof(nint));
        _left = il.DeclareLocal(typeof(int));
        _body = new LaneBody(il, program, uniform, past, width, lanes, _start);
    }

    /// <summary>Compiles the loop.</summary>
    public static LaneLoop Emit(LaneProgram program, ReadOnlySpan<bool> uniform, ReadOnlySpan<bool> past, int width, int lanes)
    {
        var method = new DynamicMethod("Fused", null, [typeof(object), typeof(void**), typeof(int)], typeof(KernelEmitter).Module, skipVisibility: true)
        {
            InitLocals = false,
        };
        var il = method.GetILGenerator();
        new KernelEmitter(il, program, uniform, past, width, lanes).Write(lanes);
        InlinerBudget.Raise(il, program);

        // A delegate with a target is called without a detour.
        return method.CreateDelegate<LaneLoop>(InlinerBudget.Target);
    }

    private void Write(int lanes)
    {
        _body.WritePrologue();
        _il.Emit(OpCodes.Ldc_I4_0);
        _il.Emit(OpCodes.Conv_I);
        _il.Emit(OpCodes.Stloc, _start);
        // Nothing goes past the caches by a mask.
        if (lanes > 1 || _isPast)
        {
            WriteLoop(lanes * _lane, whole: true, () => _body.Write(lanes, left: null));
        }

        WriteLoop(_lane, whole: false, () =>
        {
            WriteLeft();
            _body.Write(1, _left);
        });
        _il.Emit(OpCodes.Ret);
    }

    // while (start < count), or while (start + step <= count) where only whole steps fit.
    private void WriteLoop(int step, bool whole, Action body)
    {
        var (condition, again) = (_il.DefineLabel(), _il.DefineLabel());
        _il.Emit(OpCodes.Br, condition);
        _il.MarkLabel(again);
        body();
        WriteStart(step);
        _il.Emit(OpCodes.Stloc, _start);
        _il.MarkLabel(condition);
        WriteStart(whole ? step : 0);
        _il.Emit(OpCodes.Ldarg_2);
        _il.Emit(OpCodes.Conv_I);
        _il.Emit(whole ? OpCodes.Ble : OpCodes.Blt, again);
    }

    private void WriteStart(int offset)
    {
        _il.Emit(OpCodes.Ldloc, _start);
        if (offset > 0)
        {
            _il.Emit(OpCodes.Ldc_I4, offset);
            _il.Emit(OpCodes.Conv_I);
            _il.Emit(OpCodes.Add);
        }
    }

    // left = min(lane, count - start)
    private void WriteLeft()
    {
        _il.Emit(OpCodes.Ldarg_2);
        _il.Emit(OpCodes.Ldloc, _start);
        _il.Emit(OpCodes.Conv_I4);
        _il.Emit(OpCodes.Sub);
        _il.Emit(OpCodes.Ldc_I4, _lane);
        _il.Emit(OpCodes.Call, ((Func<int, int, int>)Math.Min).Method);
        _il.Emit(OpCodes.Stloc, _left);
    }
}
