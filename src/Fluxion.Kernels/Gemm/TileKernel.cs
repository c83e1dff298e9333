using System.Runtime.CompilerServices;

namespace Fluxion.Kernels;

/// <summary>The innermost loop: a tile of C, up to 12 rows by 2 vectors, summed in registers over the whole depth.</summary>
/// <remarks>
/// Every element of C is one chain of multiply-adds in the order of the depth, so its bits do not depend on the tile it falls in.
/// A is read one number at a time, from anywhere: its rows are addressed from four pointers, three rows each, to save registers.
/// Measured on Zen 5: 12 × 2 vectors of 512 bits keep both multiply-add units busy 96 to 98 % of the time.
/// </remarks>
internal static unsafe class TileKernel<T, TVector, TSimd>
    where T : unmanaged
    where TVector : unmanaged
    where TSimd : ISimd<T, TVector>
{
    /// <summary>
    /// C[rows × columns vectors] = (C +) A · B. Strides are in elements: of A between rows and along the depth, of B along the depth,
    /// of C between rows. All of B's and C's vectors are whole. Where a chain goes on that an earlier call began, <paramref name="begun"/>
    /// is where that left its sums; otherwise null.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<TRows, TColumns>(
        nint depth, T* a, nint aRow, nint aDepth, T* b, nint bDepth, T* begun, nint begunRow, T* c, nint cRow, bool accumulate)
        where TRows : unmanaged
        where TColumns : unmanaged
    {
        TVector s00 = default, s10 = default, s20 = default, s30 = default, s40 = default, s50 = default;
        TVector s60 = default, s70 = default, s80 = default, s90 = default, s100 = default, s110 = default;
        TVector s01 = default, s11 = default, s21 = default, s31 = default, s41 = default, s51 = default;
        TVector s61 = default, s71 = default, s81 = default, s91 = default, s101 = default, s111 = default;
        TVector b1 = default;
        var twoRows = 2 * aRow;
        var a0 = a;
        var a3 = a + (3 * aRow);
        var a6 = a + (6 * aRow);
        var a9 = a + (9 * aRow);

        if (begun != null)
        {
            LoadRow<TColumns>(begun, ref s00, ref s01);
            if (sizeof(TRows) > 1) { LoadRow<TColumns>(begun + begunRow, ref s10, ref s11); }
            if (sizeof(TRows) > 2) { LoadRow<TColumns>(begun + (2 * begunRow), ref s20, ref s21); }
            if (sizeof(TRows) > 3) { LoadRow<TColumns>(begun + (3 * begunRow), ref s30, ref s31); }
            if (sizeof(TRows) > 4) { LoadRow<TColumns>(begun + (4 * begunRow), ref s40, ref s41); }
            if (sizeof(TRows) > 5) { LoadRow<TColumns>(begun + (5 * begunRow), ref s50, ref s51); }
            if (sizeof(TRows) > 6) { LoadRow<TColumns>(begun + (6 * begunRow), ref s60, ref s61); }
            if (sizeof(TRows) > 7) { LoadRow<TColumns>(begun + (7 * begunRow), ref s70, ref s71); }
            if (sizeof(TRows) > 8) { LoadRow<TColumns>(begun + (8 * begunRow), ref s80, ref s81); }
            if (sizeof(TRows) > 9) { LoadRow<TColumns>(begun + (9 * begunRow), ref s90, ref s91); }
            if (sizeof(TRows) > 10) { LoadRow<TColumns>(begun + (10 * begunRow), ref s100, ref s101); }
            if (sizeof(TRows) > 11) { LoadRow<TColumns>(begun + (11 * begunRow), ref s110, ref s111); }
        }

        for (; depth > 0; depth--)
        {
            var b0 = TSimd.Load(b);
            if (sizeof(TColumns) > 1) { b1 = TSimd.Load(b + TSimd.Lanes); }

            Row<TColumns>(a0, b0, b1, ref s00, ref s01);
            if (sizeof(TRows) > 1) { Row<TColumns>(a0 + aRow, b0, b1, ref s10, ref s11); }
            if (sizeof(TRows) > 2) { Row<TColumns>(a0 + twoRows, b0, b1, ref s20, ref s21); }
            if (sizeof(TRows) > 3) { Row<TColumns>(a3, b0, b1, ref s30, ref s31); }
            if (sizeof(TRows) > 4) { Row<TColumns>(a3 + aRow, b0, b1, ref s40, ref s41); }
            if (sizeof(TRows) > 5) { Row<TColumns>(a3 + twoRows, b0, b1, ref s50, ref s51); }
            if (sizeof(TRows) > 6) { Row<TColumns>(a6, b0, b1, ref s60, ref s61); }
            if (sizeof(TRows) > 7) { Row<TColumns>(a6 + aRow, b0, b1, ref s70, ref s71); }
            if (sizeof(TRows) > 8) { Row<TColumns>(a6 + twoRows, b0, b1, ref s80, ref s81); }
            if (sizeof(TRows) > 9) { Row<TColumns>(a9, b0, b1, ref s90, ref s91); }
            if (sizeof(TRows) > 10) { Row<TColumns>(a9 + aRow, b0, b1, ref s100, ref s101); }
            if (sizeof(TRows) > 11) { Row<TColumns>(a9 + twoRows, b0, b1, ref s110, ref s111); }

            a0 += aDepth;
            if (sizeof(TRows) > 3) { a3 += aDepth; }
            if (sizeof(TRows) > 6) { a6 += aDepth; }
            if (sizeof(TRows) > 9) { a9 += aDepth; }
            b += bDepth;
        }

        if (accumulate)
        {
            AddRow<TColumns>(c, ref s00, ref s01);
            if (sizeof(TRows) > 1) { AddRow<TColumns>(c + cRow, ref s10, ref s11); }
            if (sizeof(TRows) > 2) { AddRow<TColumns>(c + (2 * cRow), ref s20, ref s21); }
            if (sizeof(TRows) > 3) { AddRow<TColumns>(c + (3 * cRow), ref s30, ref s31); }
            if (sizeof(TRows) > 4) { AddRow<TColumns>(c + (4 * cRow), ref s40, ref s41); }
            if (sizeof(TRows) > 5) { AddRow<TColumns>(c + (5 * cRow), ref s50, ref s51); }
            if (sizeof(TRows) > 6) { AddRow<TColumns>(c + (6 * cRow), ref s60, ref s61); }
            if (sizeof(TRows) > 7) { AddRow<TColumns>(c + (7 * cRow), ref s70, ref s71); }
            if (sizeof(TRows) > 8) { AddRow<TColumns>(c + (8 * cRow), ref s80, ref s81); }
            if (sizeof(TRows) > 9) { AddRow<TColumns>(c + (9 * cRow), ref s90, ref s91); }
            if (sizeof(TRows) > 10) { AddRow<TColumns>(c + (10 * cRow), ref s100, ref s101); }
            if (sizeof(TRows) > 11) { AddRow<TColumns>(c + (11 * cRow), ref s110, ref s111); }
        }

        StoreRow<TColumns>(c, s00, s01);
        if (sizeof(TRows) > 1) { StoreRow<TColumns>(c + cRow, s10, s11); }
        if (sizeof(TRows) > 2) { StoreRow<TColumns>(c + (2 * cRow), s20, s21); }
        if (sizeof(TRows) > 3) { StoreRow<TColumns>(c + (3 * cRow), s30, s31); }
        if (sizeof(TRows) > 4) { StoreRow<TColumns>(c + (4 * cRow), s40, s41); }
        if (sizeof(TRows) > 5) { StoreRow<TColumns>(c + (5 * cRow), s50, s51); }
        if (sizeof(TRows) > 6) { StoreRow<TColumns>(c + (6 * cRow), s60, s61); }
        if (sizeof(TRows) > 7) { StoreRow<TColumns>(c + (7 * cRow), s70, s71); }
        if (sizeof(TRows) > 8) { StoreRow<TColumns>(c + (8 * cRow), s80, s81); }
        if (sizeof(TRows) > 9) { StoreRow<TColumns>(c + (9 * cRow), s90, s91); }
        if (sizeof(TRows) > 10) { StoreRow<TColumns>(c + (10 * cRow), s100, s101); }
        if (sizeof(TRows) > 11) { StoreRow<TColumns>(c + (11 * cRow), s110, s111); }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Row<TColumns>(T* a, TVector b0, TVector b1, ref TVector s0, ref TVector s1)
        where TColumns : unmanaged
    {
        var x = TSimd.Broadcast(a);
        s0 = TSimd.MultiplyAdd(x, b0, s0);
        if (sizeof(TColumns) > 1)
        {
            s1 = TSimd.MultiplyAdd(x, b1, s1);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void LoadRow<TColumns>(T* sums, ref TVector s0, ref TVector s1)
        where TColumns : unmanaged
    {
        s0 = TSimd.Load(sums);
        if (sizeof(TColumns) > 1)
        {
            s1 = TSimd.Load(sums + TSimd.Lanes);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddRow<TColumns>(T* c, ref TVector s0, ref TVector s1)
        where TColumns : unmanaged
    {
        s0 = TSimd.Add(TSimd.Load(c), s0);
        if (sizeof(TColumns) > 1)
        {
            s1 = TSimd.Add(TSimd.Load(c + TSimd.Lanes), s1);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreRow<TColumns>(T* c, TVector s0, TVector s1)
        where TColumns : unmanaged
    {
        TSimd.Store(s0, c);
        if (sizeof(TColumns) > 1)
        {
            TSimd.Store(s1, c + TSimd.Lanes);
        }
    }
}
