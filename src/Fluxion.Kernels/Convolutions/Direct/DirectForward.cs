using System.Numerics;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// y from x and w without unfolding: each image is laid out with its padding, where every tap reads vectors of neighbouring places as they
/// lie. Weights come a line for each channel and tap, filters side by side.
/// </summary>
internal static unsafe class DirectForward
{
    public static void Run<T>(in ConvolutionSizes sizes, T* x, T* lines, T* y)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        switch (GemmInstructions.Current)
        {
            case InstructionSet.Avx512:
                Run<T, Vector512<T>, Simd512<T>>(sizes, x, lines, y);
                break;
            case InstructionSet.Avx2:
                Run<T, Vector256<T>, Simd256<T>>(sizes, x, lines, y);
                break;
            case InstructionSet.V128:
                Run<T, Vector128<T>, Simd128<T>>(sizes, x, lines, y);
                break;
            default:
                Run<T, T, SimdPlain<T>>(sizes, x, lines, y);
                break;
        }
    }

    private static void Run<T, TVector, TSimd>(in ConvolutionSizes sizes, T* x, T* lines, T* y)
        where T : unmanaged
        where TVector : unmanaged
        where TSimd : ISimd<T, TVector> =>
        WorkSplitter.Run(sizes.Images, ConvolutionGrain.Of(sizes, sizes.Images), new Work<T, TVector, TSimd>(sizes, x, lines, y));

    private readonly struct Work<T, TVector, TSimd>(ConvolutionSizes sizes, T* x, T* lines, T* y) : IRangeWork
        where T : unmanaged
        where TVector : unmanaged
        where TSimd : ISimd<T, TVector>
    {
        private static int Lanes => TSimd.Lanes;

        public void Run(int start, int end)
        {
            var plane = new LongPlane(sizes.Window);
            var length = DirectTile<T, TVector, TSimd>.Whole(plane.Length);
            var elements = (sizes.Channels * plane.Size) + Lanes;
            var seen = ConvolutionScratch.Columns<T>(elements);
            new Span<T>(seen, elements).Clear();
            var sums = ConvolutionScratch.Sums<T>((nint)sizes.Filters * length);
            var offsets = stackalloc int[DirectRule.MostTaps];
            plane.Offsets(sizes.Channels, offsets);
            for (var image = start; image < end; image++)
            {
                plane.Fill(sizes.Channels, x + ((nint)image * sizes.Channels * sizes.Window.Input), seen);
                Sum(seen, offsets, sums, length);
                plane.Gather(sizes.Filters, sums, length, y + ((nint)image * sizes.Filters * sizes.Window.Output));
            }
        }

        // All filters of some places before the next places, so that these are read from the first cache.
        private void Sum(T* seen, int* offsets, T* sums, int length)
        {
            var rows = new Partition(sizes.Filters, DirectTile<T, TVector, TSimd>.Rows);
            var columns = new Partition(length / Lanes, DirectTile<T, TVector, TSimd>.Columns);
            for (var column = 0; column < columns.Parts; column++)
            {
                var first = columns.Start(column) * Lanes;
                for (var row = 0; row < rows.Parts; row++)
                {
                    var filter = rows.Start(row);
                    PlaceTiles<T, TVector, TSimd>.Run(
                        rows.Size(row), columns.Size(column), sizes.Depth, lines + filter, sizes.Filters,
                        seen + first, offsets, sums + ((nint)filter * length) + first, length);
                }
            }
        }
    }
}
