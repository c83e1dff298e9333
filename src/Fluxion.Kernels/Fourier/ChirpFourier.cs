using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>
/// A transform of any length as a convolution with a chirp, since jk = (j² + k² − (k − j)²) / 2 (Bluestein 1970). The convolution runs at
/// a longer length that has small factors.
/// </summary>
internal sealed unsafe class ChirpFourier<T> : FourierPlan<T>
    where T : unmanaged, INumber<T>
{
    private readonly FourierPlan<T> _padded;
    private readonly T[] _chirp;
    private readonly T[] _filter;

    public ChirpFourier(int length)
    {
        Length = length;
        var m = Factors.NextSmooth(checked((2 * length) - 1));
        _padded = FourierPlans<T>.Create(m);
        _chirp = GC.AllocateArray<T>(2 * ComplexProduct.Padded<T>(length), pinned: true);
        _filter = GC.AllocateArray<T>(2 * ComplexProduct.Padded<T>(m), pinned: true);
        for (var k = 0; k < length; k++)
        {
            var (re, im) = RootOfUnity.At((long)k * k % (2L * length), 2L * length);
            (_chirp[2 * k], _chirp[(2 * k) + 1]) = (T.CreateTruncating(re), T.CreateTruncating(im));

            // Conjugate, from both ends; the division is that of the way back.
            var mirrored = 2 * ((m - k) % m);
            _filter[2 * k] = _filter[mirrored] = T.CreateTruncating(re / m);
            _filter[(2 * k) + 1] = _filter[mirrored + 1] = T.CreateTruncating(-im / m);
        }

        fixed (T* filter = _filter)
        {
            _padded.Run(FourierLines.One, filter, filter, inverse: false);
        }
    }

    public override int Length { get; }

    protected override long TableBytes => ((long)(_chirp.Length + _filter.Length) * sizeof(T)) + _padded.Bytes;

    public override void Run(FourierLines lines, T* x, T* y, bool inverse)
    {
        if (lines.Count > 1)
        {
            WorkSplitter.Run(lines.Count, Grain(lines.Count, (long)lines.Count * _padded.Length), new Whole(this, lines, x, y, inverse));
        }
        else
        {
            One(lines.Inner, x, y, inverse);
        }
    }

    private void One(nint step, T* x, T* y, bool inverse)
    {
        var m = _padded.Length;
        var a = FourierScratch.Padded.Get<T>(2 * ComplexProduct.Padded<T>(m));
        var (re, im) = inverse ? (1, 0) : (0, 1);
        for (var k = 0; k < Length; k++)
        {
            (a[(2 * k) + re], a[(2 * k) + im]) = (x[2 * step * k], x[(2 * step * k) + 1]);
        }

        new Span<T>(a + (2 * Length), 2 * (ComplexProduct.Padded<T>(m) - Length)).Clear();
        fixed (T* chirp = _chirp, filter = _filter)
        {
            ComplexProduct.Run(Length, a, chirp);
            _padded.Run(FourierLines.One, a, a, inverse: false);
            ComplexProduct.Run(m, a, filter);
            _padded.Run(FourierLines.One, a, a, inverse: true);
            ComplexProduct.Run(Length, a, chirp);
        }

        for (var k = 0; k < Length; k++)
        {
            (y[2 * step * k], y[(2 * step * k) + 1]) = (a[(2 * k) + re], a[(2 * k) + im]);
        }
    }

    private readonly struct Whole(ChirpFourier<T> plan, FourierLines lines, T* x, T* y, bool inverse) : IRangeWork
    {
        public void Run(int start, int end)
        {
            for (var line = start; line < end; line++)
            {
                plan.One(lines.Inner, x + (2 * lines.X(line)), y + (2 * lines.Y(line)), inverse);
            }
        }
    }
}
