using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// A long transform as a matrix of n = rows · columns numbers: transforms along the columns, roots of unity, transforms along the rows
/// (Gentleman and Sande, "Fast Fourier transforms: for fun and profit", 1966). Both are many short transforms, a lane full at a time.
/// </summary>
internal sealed unsafe class SplitFourier<T> : FourierPlan<T>
    where T : unmanaged, INumber<T>
{
    // One cache line, so that rows of the matrix between do not all fall into the same set of the cache.
    private static readonly int Gap = 64 / (2 * sizeof(T));

    private readonly LaneFourier<T> _columns;
    private readonly LaneFourier<T> _rows;
    private readonly SplitTwiddles<T> _twiddles;

    public SplitFourier(int length)
    {
        var rows = Factors.LowerHalf(length);
        _columns = new LaneFourier<T>(rows);
        _rows = length / rows == rows ? _columns : new LaneFourier<T>(length / rows);
        _twiddles = new SplitTwiddles<T>(length, rows);
    }

    public override int Length => _columns.Length * _rows.Length;

    protected override long TableBytes => _twiddles.Bytes;

    public override void Run(FourierLines lines, T* x, T* y, bool inverse)
    {
        // Many transforms go to threads whole; then what a transform runs inside stays on its thread.
        if (lines.Count > 1)
        {
            WorkSplitter.Run(lines.Count, Grain(lines.Count, (long)lines.Count * Length), new Whole(this, lines, x, y, inverse));
        }
        else
        {
            One(lines.Inner, x, y, inverse);
        }
    }

    private void One(int step, T* x, T* y, bool inverse)
    {
        var (rows, columns) = (_columns.Length, _rows.Length);
        var pitch = columns + Gap;
        var middle = FourierScratch.Middle.Get<T>((nint)2 * pitch * rows);
        var lane = Vector512<T>.Count;
        var groups = (columns + lane - 1) / lane;
        WorkSplitter.Run(groups, Grain(groups, Length), new First(this, step, x, middle, pitch, inverse));
        groups = (rows + lane - 1) / lane;
        WorkSplitter.Run(groups, Grain(groups, Length), new Second(this, step, middle, y, pitch, inverse));
    }

    // The offsets of a lane's places, which are `step` apart.
    private static LaneOffsets<T> Offsets(int first, int end, nint step)
    {
        Span<nint> offsets = stackalloc nint[Vector512<T>.Count];
        var count = Math.Min(offsets.Length, end - first);
        for (var i = 0; i < count; i++)
        {
            offsets[i] = (first + i) * step;
        }

        return new LaneOffsets<T>(offsets[..count]);
    }

    private readonly struct Whole(SplitFourier<T> plan, FourierLines lines, T* x, T* y, bool inverse) : IRangeWork
    {
        public void Run(int start, int end)
        {
            for (var line = start; line < end; line++)
            {
                plan.One(lines.Inner, x + (2 * lines.X(line)), y + (2 * lines.Y(line)), inverse);
            }
        }
    }

    /// <summary>Columns, from the input to the matrix between.</summary>
    private readonly struct First(SplitFourier<T> plan, int step, T* x, T* middle, int pitch, bool inverse) : IRangeWork
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Run(int start, int end)
        {
            var (rows, columns) = (plan._columns.Length, plan._rows.Length);
            var scratch = FourierScratch.Lanes.Get<Vector512<T>>(4 * rows);
            for (var group = start; group < end; group++)
            {
                var column = group * Vector512<T>.Count;
                var source = Offsets(column, columns, step);
                var target = Offsets(column, columns, 1);
                LaneTransfer.Load(rows, x, ref source, (nint)step * columns, inverse, scratch);
                var result = plan._columns.Run(scratch, scratch + (2 * rows));

                // column < columns, so row · column < n: no power needs a remainder.
                for (var row = 0; row < rows; row++)
                {
                    var turned = ComplexLanes<T>.Load(result + (2 * row)) * plan._twiddles.At(row, row * column);
                    target.Store(turned, middle + ((nint)2 * pitch * row));
                }
            }
        }
    }

    /// <summary>Rows, from the matrix between to the output.</summary>
    private readonly struct Second(SplitFourier<T> plan, int step, T* middle, T* y, int pitch, bool inverse) : IRangeWork
    {
        public void Run(int start, int end)
        {
            var (rows, columns) = (plan._columns.Length, plan._rows.Length);
            var scratch = FourierScratch.Lanes.Get<Vector512<T>>(4 * columns);
            for (var group = start; group < end; group++)
            {
                var row = group * Vector512<T>.Count;
                var source = Offsets(row, rows, pitch);
                var target = Offsets(row, rows, step);
                LaneTransfer.Load(columns, middle, ref source, 1, swap: false, scratch);
                LaneTransfer.Store(columns, plan._rows.Run(scratch, scratch + (2 * columns)), inverse, y, ref target, (nint)step * rows);
            }
        }
    }
}
