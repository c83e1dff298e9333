using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// Complex numbers as they lie in memory, real beside imaginary part, to lanes and back. The order in a lane is whatever is cheapest
/// (the same for all lanes), for nothing is computed across a lane.
/// </summary>
internal static unsafe class ComplexPack
{
    /// <summary>The numbers from <paramref name="x"/> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ComplexLanes<T> Load<T>(T* x)
        where T : unmanaged => Split(Vector512.Load(x), Vector512.Load(x + Vector512<T>.Count));

    /// <summary>The numbers at offsets from <paramref name="x"/>, counted in complex numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ComplexLanes<T> Gather<T>(T* x, long* offsets)
        where T : unmanaged => Split(Gathered(x, offsets), Gathered(x, offsets + (Vector512<T>.Count / 2)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<T>(ComplexLanes<T> z, T* y)
        where T : unmanaged
    {
        Join(z, out var a, out var b);
        a.Store(y);
        b.Store(y + Vector512<T>.Count);
    }

    /// <summary>The first <paramref name="count"/> numbers to offsets from <paramref name="y"/>.</summary>
    public static void Scatter<T>(ComplexLanes<T> z, T* y, long* offsets, int count)
        where T : unmanaged
    {
        var packed = stackalloc T[2 * Vector512<T>.Count];
        Store(z, packed);
        for (var i = 0; i < count; i++)
        {
            var target = y + (2 * offsets[i]);
            (target[0], target[1]) = (packed[2 * i], packed[(2 * i) + 1]);
        }
    }

    // Half of a lane's numbers, packed.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Gathered<T>(T* x, long* o)
        where T : unmanaged
    {
        if (sizeof(T) == sizeof(double))
        {
            var pairs = (Vector128<T>*)x;
            return Vector512.Create(Vector256.Create(pairs[o[0]], pairs[o[1]]), Vector256.Create(pairs[o[2]], pairs[o[3]]));
        }

        var words = (ulong*)x;
        return Vector512.Create(words[o[0]], words[o[1]], words[o[2]], words[o[3]], words[o[4]], words[o[5]], words[o[6]], words[o[7]]).As<ulong, T>();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ComplexLanes<T> Split<T>(Vector512<T> first, Vector512<T> second)
        where T : unmanaged
    {
        var (a, b) = (first.AsUInt64(), second.AsUInt64());
        return sizeof(T) == sizeof(double)
            ? new(Unpack.Low(a, b).As<ulong, T>(), Unpack.High(a, b).As<ulong, T>())
            : new(((a & LowWords) | (b << 32)).As<ulong, T>(), ((a >>> 32) | (b & ~LowWords)).As<ulong, T>());
    }

    // Splitting is its own inverse.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Join<T>(ComplexLanes<T> z, out Vector512<T> first, out Vector512<T> second)
        where T : unmanaged
    {
        var pair = Split(z.Re, z.Im);
        (first, second) = (pair.Re, pair.Im);
    }

    private static Vector512<ulong> LowWords => Vector512.Create((ulong)uint.MaxValue);
}
