using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <content>Numbers evenly distributed in [0, 1).</content>
internal static partial class Philox
{
    /// <summary>The upper 24 bits of one word, so that every value is exact.</summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Uniform(ulong key, ulong counter, Span<float> y)
    {
        if (Chunks.Shared(y.Length))
        {
            SharedDraw.Run(key, counter, y, default(UniformDraw));
            return;
        }

        Span<uint> words = stackalloc uint[Chunk];
        for (; y.Length > 0; counter += Chunk)
        {
            var count = Math.Min(Chunk, y.Length);
            Bits(key, counter, words[..count]);
            for (var i = 0; i < count; i += Vector512<float>.Count)
            {
                var bits = Vector512.LoadUnsafe(ref words[i]) >>> 8;
                var lane = Vector512.ConvertToSingle(bits.AsInt32()) * (1f / (1 << 24));
                Tail.Store(lane, ref y[i], Math.Min(Vector512<float>.Count, count - i));
            }

            y = y[count..];
        }
    }

    /// <summary>
    /// The upper 53 bits of two words, so that every value is exact. Element c takes words 2c and 2c + 1, the lower first.
    /// </summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Uniform(ulong key, ulong counter, Span<double> y)
    {
        if (Chunks.Shared(y.Length))
        {
            SharedDraw.Run(key, counter, y, default(UniformDraw));
            return;
        }

        Span<ulong> words = stackalloc ulong[Chunk];
        for (; y.Length > 0; counter += Chunk)
        {
            var count = Math.Min(Chunk, y.Length);
            Bits(key, 2 * counter, MemoryMarshal.Cast<ulong, uint>(words[..count]));
            for (var i = 0; i < count; i += Vector512<double>.Count)
            {
                var bits = Vector512.LoadUnsafe(ref words[i]) >>> 11;
                var lane = Vector512.ConvertToDouble(bits.AsInt64()) * (1.0 / (1L << 53));
                Tail.Store(lane, ref y[i], Math.Min(Vector512<double>.Count, count - i));
            }

            y = y[count..];
        }
    }

    private readonly struct UniformDraw : IDraw<float>, IDraw<double>
    {
        public void Run(ulong key, ulong counter, Span<float> y) => Uniform(key, counter, y);

        public void Run(ulong key, ulong counter, Span<double> y) => Uniform(key, counter, y);
    }
}
