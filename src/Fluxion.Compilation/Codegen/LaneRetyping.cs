using System.Reflection;
using System.Runtime.Intrinsics;

namespace Fluxion.Compilation;

/// <summary>The methods by which emitted code sees the bits of a lane as another type: masks as what an operator takes, and back.</summary>
internal static class LaneRetyping
{
    /// <summary>Null where the types are the same.</summary>
    public static MethodInfo? Of(Type from, Type to) => from == to ? null :
        from == typeof(Vector512<byte>) ? To<byte>(to) :
        from == typeof(Vector512<int>) ? To<int>(to) :
        from == typeof(Vector512<long>) ? To<long>(to) :
        from == typeof(Vector512<float>) ? To<float>(to) : To<double>(to);

    private static MethodInfo To<TFrom>(Type to) =>
        to == typeof(Vector512<byte>) ? Method<TFrom, byte>() :
        to == typeof(Vector512<int>) ? Method<TFrom, int>() :
        to == typeof(Vector512<long>) ? Method<TFrom, long>() :
        to == typeof(Vector512<float>) ? Method<TFrom, float>() : Method<TFrom, double>();

    private static MethodInfo Method<TFrom, TTo>() => ((Func<Vector512<TFrom>, Vector512<TTo>>)Vector512.As<TFrom, TTo>).Method;
}
