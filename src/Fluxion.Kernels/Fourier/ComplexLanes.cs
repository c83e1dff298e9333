using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>As many complex numbers as fit one lane, real parts apart from imaginary parts. Each belongs to a transform of its own.</summary>
internal readonly struct ComplexLanes<T>(Vector512<T> re, Vector512<T> im)
    where T : unmanaged
{
    public readonly Vector512<T> Re = re;
    public readonly Vector512<T> Im = im;

    /// <summary>−i z.</summary>
    public ComplexLanes<T> TimesMinusI
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Im, -Re);
    }

    /// <summary>The conjugate of i z̄: real and imaginary part change places.</summary>
    public ComplexLanes<T> Swapped
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Im, Re);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ComplexLanes<T> operator +(ComplexLanes<T> a, ComplexLanes<T> b) => new(a.Re + b.Re, a.Im + b.Im);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ComplexLanes<T> operator -(ComplexLanes<T> a, ComplexLanes<T> b) => new(a.Re - b.Re, a.Im - b.Im);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ComplexLanes<T> operator *(ComplexLanes<T> a, T b) => new(a.Re * b, a.Im * b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ComplexLanes<T> operator *(ComplexLanes<T> a, ComplexLanes<T> b) =>
        new(Fused(a.Re, b.Re, -(a.Im * b.Im)), Fused(a.Re, b.Im, a.Im * b.Re));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe ComplexLanes<T> Load(Vector512<T>* x) => new(x[0], x[1]);

    /// <summary>One number in every place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe ComplexLanes<T> Broadcast(T* x) => new(Vector512.Create(x[0]), Vector512.Create(x[1]));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void Store(Vector512<T>* y) => (y[0], y[1]) = (Re, Im);

    // a b + c
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Fused(Vector512<T> a, Vector512<T> b, Vector512<T> c) => typeof(T) == typeof(float)
        ? a.AsSingle().TimesPlus(b.AsSingle(), c.AsSingle()).As<float, T>()
        : a.AsDouble().TimesPlus(b.AsDouble(), c.AsDouble()).As<double, T>();
}
