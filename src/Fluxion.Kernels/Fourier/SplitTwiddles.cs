using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// The roots of unity between the halves of a split transform: w^(row · (column + place)) for all places of a lane. They come from three
/// short tables, for one of all roots would have to come from memory in every transform.
/// </summary>
internal sealed unsafe class SplitTwiddles<T>
    where T : unmanaged, INumber<T>
{
    private readonly int _shift;
    private readonly T[] _fine;
    private readonly T[] _coarse;
    private readonly T[] _rows;

    public SplitTwiddles(int length, int rows)
    {
        _shift = (int.Log2(length) + 1) / 2;
        _fine = RootOfUnity.Table<T>(1 << _shift, 1, length);
        _coarse = RootOfUnity.Table<T>((length >> _shift) + 1, 1L << _shift, length);
        _rows = GC.AllocateUninitializedArray<T>(2 * Vector512<T>.Count * rows, pinned: true);
        for (var row = 0; row < rows; row++)
        {
            RootOfUnity.Table<T>(Vector512<T>.Count, row, length).CopyTo(_rows, 2 * Vector512<T>.Count * row);
        }
    }

    public long Bytes => (long)(_fine.Length + _coarse.Length + _rows.Length) * sizeof(T);

    /// <summary>The roots of the row, where <paramref name="power"/> is row · column modulo the length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ComplexLanes<T> At(int row, int power)
    {
        // The tables are pinned for good.
        var coarse = (T*)Unsafe.AsPointer(ref _coarse[2 * (power >> _shift)]);
        var fine = (T*)Unsafe.AsPointer(ref _fine[2 * (power & ((1 << _shift) - 1))]);
        var first = ComplexLanes<T>.Broadcast(coarse) * ComplexLanes<T>.Broadcast(fine);
        return first * ComplexPack.Load((T*)Unsafe.AsPointer(ref _rows[2 * Vector512<T>.Count * row]));
    }
}
