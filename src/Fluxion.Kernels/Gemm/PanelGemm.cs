using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>
/// Products with a right operand packed once for many left ones, where everything fits the caches. Runs on the caller's thread; every element
/// is one sum over the whole depth, so a part of the rows gets the bits it gets among all.
/// </summary>
internal static unsafe class PanelGemm<T, TVector, TSimd>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TVector : unmanaged
    where TSimd : ISimd<T, TVector>
{
    private static int Width => Tile<T, TVector, TSimd>.MaxColumns;

    /// <summary>The columns of so many when panels are whole vectors.</summary>
    public static int Padded(int columns)
    {
        var rest = columns % Width;
        return rest == 0 ? columns : columns - rest + Tile<T, TVector, TSimd>.Padded(rest);
    }

    /// <summary>The columns to ask for so that the first few of <paramref name="all"/> are among them and panels stay whole.</summary>
    public static int Covering(int columns, int all) => Math.Min(Padded(all), (columns + Width - 1) / Width * Width);

    /// <summary>Packs B[k × n], of which one stride is 1, into k · Padded(n) elements.</summary>
    public static void Pack(int k, int n, T* b, nint bDepth, nint bColumn, T* panels)
    {
        for (var j = 0; j < n; j += Width)
        {
            var columns = Math.Min(Width, n - j);
            PanelPacking.Pack(b + (j * bColumn), bColumn, bDepth, columns, Tile<T, TVector, TSimd>.Padded(columns), k, panels + ((nint)j * k));
        }
    }

    /// <summary>C[m × n] = (C +) A · B over the first k of the depth to which B was packed.</summary>
    public static void Multiply(
        int m, int n, int k, T* a, nint aRow, nint aDepth, T* panels, int packedDepth, T* c, nint cRow, bool accumulate = false)
    {
        var strips = new Partition(m, TSimd.TileRows);
        for (var j = 0; j < n; j += Width)
        {
            var columns = Math.Min(Width, n - j);
            var panel = panels + ((nint)j * packedDepth);
            for (var strip = 0; strip < strips.Parts; strip++)
            {
                var i = strips.Start(strip);
                Tile<T, TVector, TSimd>.Run(
                    strips.Size(strip), columns, k, a + (i * aRow), aRow, aDepth, panel, Tile<T, TVector, TSimd>.Padded(columns),
                    c + (i * cRow) + j, cRow, accumulate);
            }
        }
    }
}
