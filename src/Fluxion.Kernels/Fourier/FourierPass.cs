using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// One pass of Stockham's transform (Cochran et al., "What is the fast Fourier transform?", 1967): it splits a factor off each of the
/// transforms under way and leaves the numbers in order, so that nothing is reversed at the end.
/// </summary>
internal sealed unsafe class FourierPass<T>
    where T : unmanaged, INumber<T>
{
    private readonly int _radix;
    private readonly int _blocks;
    private readonly int _stride;
    private readonly T[] _twiddles;
    private readonly T[] _roots;

    /// <param name="radix">The factor.</param>
    /// <param name="blocks">The length that is left after this pass.</param>
    /// <param name="stride">The product of the factors before.</param>
    public FourierPass(int radix, int blocks, int stride)
    {
        (_radix, _blocks, _stride) = (radix, blocks, stride);
        _roots = RootOfUnity.Table<T>(radix, 1, radix);
        _twiddles = GC.AllocateUninitializedArray<T>(2 * (radix - 1) * blocks, pinned: true);
        for (var p = 0; p < blocks; p++)
        {
            RootOfUnity.Table<T>(radix, p, (long)radix * blocks).AsSpan(2).CopyTo(_twiddles.AsSpan(2 * (radix - 1) * p));
        }
    }

    public void Run(Vector512<T>* x, Vector512<T>* y)
    {
        switch (_radix)
        {
            case 2:
                Run<Butterfly2<T>>(x, y);
                break;
            case 3:
                Run<Butterfly3<T>>(x, y);
                break;
            case 4:
                Run<Butterfly4<T>>(x, y);
                break;
            case 5:
                Run<Butterfly5<T>>(x, y);
                break;
            case 8:
                Run<Butterfly8<T>>(x, y);
                break;
            default:
                fixed (T* roots = _roots, twiddles = _twiddles)
                {
                    OddPass.Run(_radix, roots, _blocks, _stride, x, y, twiddles);
                }

                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Run<TButterfly>(Vector512<T>* x, Vector512<T>* y)
        where TButterfly : struct, IButterfly<T>
    {
        var (blocks, stride) = (_blocks, (nint)_stride);
        var (xStep, yStep) = (2 * stride * blocks, 2 * stride);
        fixed (T* all = _twiddles)
        {
            var twiddles = all;
            for (var p = 0; p < blocks; p++)
            {
                var from = x + (2 * stride * p);
                var to = y + (2 * stride * TButterfly.Radix * p);
                for (nint q = 0; q < 2 * stride; q += 2)
                {
                    TButterfly.Run(from + q, xStep, to + q, yStep, twiddles);
                }

                twiddles += 2 * (TButterfly.Radix - 1);
            }
        }
    }
}
