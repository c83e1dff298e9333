using System.Numerics;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>Short transforms, a lane full of them at a time.</summary>
internal sealed unsafe class ShortFourier<T>(int length) : FourierPlan<T>
    where T : unmanaged, INumber<T>
{
    private readonly LaneFourier<T> _lanes = new(length);

    public override int Length => length;

    public override void Run(FourierLines lines, T* x, T* y, bool inverse)
    {
        var groups = (lines.Count + Vector512<T>.Count - 1) / Vector512<T>.Count;
        WorkSplitter.Run(groups, Grain(groups, (long)lines.Count * length), new Work(_lanes, lines, x, y, inverse));
    }

    private readonly struct Work(LaneFourier<T> lanes, FourierLines lines, T* x, T* y, bool inverse) : IRangeWork
    {
        public void Run(int start, int end)
        {
            var length = lanes.Length;
            var scratch = FourierScratch.Lanes.Get<Vector512<T>>(4 * length);
            Span<nint> from = stackalloc nint[Vector512<T>.Count];
            Span<nint> to = stackalloc nint[Vector512<T>.Count];
            for (var group = start; group < end; group++)
            {
                var first = group * Vector512<T>.Count;
                var count = Math.Min(Vector512<T>.Count, lines.Count - first);
                for (var i = 0; i < count; i++)
                {
                    (from[i], to[i]) = (lines.X(first + i), lines.Y(first + i));
                }

                var (source, target) = (new LaneOffsets<T>(from[..count]), new LaneOffsets<T>(to[..count]));
                LaneTransfer.Load(length, x, ref source, lines.Inner, inverse, scratch);
                LaneTransfer.Store(length, lanes.Run(scratch, scratch + (2 * length)), inverse, y, ref target, lines.Inner);
            }
        }
    }
}
