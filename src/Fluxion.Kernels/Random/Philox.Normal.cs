using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <content>
/// Standard normal numbers by Box and Muller: elements 2k and 2k + 1 share a radius √(−2 log u), from the bits that are the first's, and an
/// angle, from the bits that are the second's; the first is its cosine, the second its sine.
/// </content>
internal static partial class Philox
{
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Normal(ulong key, ulong counter, Span<float> y)
    {
        if (Chunks.Shared(y.Length))
        {
            SharedDraw.Run(key, counter, y, default(NormalDraw));
            return;
        }

        Span<uint> words = stackalloc uint[Chunk + Vector512<uint>.Count];
        while (y.Length > 0)
        {
            // A draw that begins in the middle of a pair begins with the whole pair.
            var skip = (int)(counter & 1);
            var count = Math.Min(Chunk - skip, y.Length);
            Bits(key, counter - (ulong)skip, words[..((skip + count + 1) & ~1)]);
            var normals = MemoryMarshal.Cast<uint, float>(words);
            for (var i = 0; i < skip + count; i += Vector512<uint>.Count)
            {
                Normals(Vector512.LoadUnsafe(ref words[i])).StoreUnsafe(ref normals[i]);
            }

            normals.Slice(skip, count).CopyTo(y);
            y = y[count..];
            counter += (ulong)count;
        }
    }

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Normal(ulong key, ulong counter, Span<double> y)
    {
        if (Chunks.Shared(y.Length))
        {
            SharedDraw.Run(key, counter, y, default(NormalDraw));
            return;
        }

        Span<ulong> words = stackalloc ulong[Chunk + 2 * Vector512<ulong>.Count];
        while (y.Length > 0)
        {
            var skip = (int)(counter & 1);
            var count = Math.Min(Chunk - skip, y.Length);
            Bits(key, 2 * (counter - (ulong)skip), MemoryMarshal.Cast<ulong, uint>(words[..((skip + count + 1) & ~1)]));
            var normals = MemoryMarshal.Cast<ulong, double>(words);
            for (var i = 0; i < skip + count; i += 2 * Vector512<ulong>.Count)
            {
                Normals(words.Slice(i, 2 * Vector512<ulong>.Count));
            }

            normals.Slice(skip, count).CopyTo(y);
            y = y[count..];
            counter += (ulong)count;
        }
    }

    /// <summary>Eight pairs in one lane. The cosine is the sine a quarter turn on, which is exact in the bits of the angle.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Normals(Vector512<uint> words)
    {
        var pairs = words.AsUInt64();
        var first = ((pairs & Vector512.Create((ulong)uint.MaxValue)) | (pairs << 32)).AsUInt32();
        var second = ((pairs >>> 32) | (pairs & ~Vector512.Create((ulong)uint.MaxValue))).AsUInt32();
        var turn = (second + Vector512.Create(1ul << 30).AsUInt32()).AsInt32();

        // u is in (0, 1]: half a step above the smallest.
        var u = Vector512.ConvertToSingle(first).TimesPlus(Vector512.Create(1f / (1L << 32)), 0.5f / (1L << 32));
        var radius = Vector512.Sqrt(LogOperator.Invoke(u) * -2f);
        return radius * SineSeries.Sin(Vector512.ConvertToSingle(WithinQuarter(turn)) * (float)(Math.PI / (1L << 31)));
    }

    /// <summary>
    /// Eight pairs in two lanes. Unpacking parts the radii from the angles, and unpacking again puts each pair in its place.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Normals(Span<ulong> words)
    {
        var (a, b) = (Vector512.LoadUnsafe(ref words[0]), Vector512.LoadUnsafe(ref words[Vector512<ulong>.Count]));
        var (first, second) = (Unpack.Low(a, b), Unpack.High(a, b).AsInt64());
        var u = Vector512.ConvertToDouble(((first >>> 11) + Vector512<ulong>.One).AsInt64()) * (1.0 / (1L << 53));
        var radius = Vector512.Sqrt(LogOperator.Invoke(u) * -2.0);
        var cos = (radius * Sine(second + Vector512.Create(1L << 62))).AsUInt64();
        var sin = (radius * Sine(second)).AsUInt64();
        Unpack.Low(cos, sin).StoreUnsafe(ref words[0]);
        Unpack.High(cos, sin).StoreUnsafe(ref words[Vector512<ulong>.Count]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Sine(Vector512<long> turn) =>
        SineSeries.Sin(Vector512.ConvertToDouble(WithinQuarter(turn)) * (Math.PI / (1L << 62) / 2));

    /// <summary>The integers are turns of 2³² steps; the angle of the same sine within a quarter turn of 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> WithinQuarter(Vector512<int> turn)
    {
        var beyond = Vector512.LessThan(turn ^ (turn << 1), Vector512<int>.Zero);
        return Vector512.ConditionalSelect(beyond, Vector512.Create(int.MinValue) - turn, turn);
    }

    /// <summary>The same for turns of 2⁶⁴ steps.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<long> WithinQuarter(Vector512<long> turn)
    {
        var beyond = Vector512.LessThan(turn ^ (turn << 1), Vector512<long>.Zero);
        return Vector512.ConditionalSelect(beyond, Vector512.Create(long.MinValue) - turn, turn);
    }

    private readonly struct NormalDraw : IDraw<float>, IDraw<double>
    {
        public void Run(ulong key, ulong counter, Span<float> y) => Normal(key, counter, y);

        public void Run(ulong key, ulong counter, Span<double> y) => Normal(key, counter, y);
    }
}
