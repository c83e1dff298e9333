using System.Numerics;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// w from x and y without unfolding: x is laid out with its padding and y beside it with zeros at the places that are not wanted, and every
/// weight is a dot product of the two. Each block of images gives sums of its own, added up in the order of the blocks.
/// </summary>
internal static unsafe class DirectToWeights
{
    // What a block lays out stays in the second cache. Blocks go by sizes alone, so bits do too.
    private const int BlockBytes = 192 << 10;

    public static void Run<T>(in ConvolutionSizes sizes, ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> w)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        fixed (T* px = x, py = y, pw = w)
        {
            switch (GemmInstructions.Current)
            {
                case InstructionSet.Avx512:
                    Run<T, Vector512<T>, Simd512<T>>(sizes, px, py, pw);
                    break;
                case InstructionSet.Avx2:
                    Run<T, Vector256<T>, Simd256<T>>(sizes, px, py, pw);
                    break;
                case InstructionSet.V128:
                    Run<T, Vector128<T>, Simd128<T>>(sizes, px, py, pw);
                    break;
                default:
                    Run<T, T, SimdPlain<T>>(sizes, px, py, pw);
                    break;
            }
        }
    }

    private static void Run<T, TVector, TSimd>(in ConvolutionSizes sizes, T* x, T* y, T* w)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TVector : unmanaged
        where TSimd : ISimd<T, TVector>
    {
        var plane = new LongPlane(sizes.Window);
        var image = sizeof(T) * ((sizes.Channels * plane.Size) + (sizes.Filters * plane.Length));
        var blocks = new Partition(sizes.Images, Math.Max(1, BlockBytes / image));
        var sums = ConvolutionScratch.Shared<T>((nint)blocks.Parts * sizes.WeightSize);
        WorkSplitter.Run(blocks.Parts, ConvolutionGrain.Of(sizes, blocks.Parts), new Work<T, TVector, TSimd>(sizes, blocks, x, y, sums));
        new ReadOnlySpan<T>(sums, sizes.WeightSize).CopyTo(new Span<T>(w, sizes.WeightSize));
        for (var block = 1; block < blocks.Parts; block++)
        {
            ScaledAdd.Run(sizes.WeightSize, T.One, sums + ((nint)block * sizes.WeightSize), w);
        }
    }

    private readonly struct Work<T, TVector, TSimd>(ConvolutionSizes sizes, Partition blocks, T* x, T* y, T* sums) : IRangeWork
        where T : unmanaged
        where TVector : unmanaged
        where TSimd : ISimd<T, TVector>
    {
        private static int Lanes => TSimd.Lanes;

        public void Run(int start, int end)
        {
            var plane = new LongPlane(sizes.Window);
            var length = DirectTile<T, TVector, TSimd>.Whole(plane.Length);
            var (image, most) = (sizes.Channels * plane.Size, (sizes.Images + blocks.Parts - 1) / blocks.Parts);
            var (seen, places) = ((most * image) + Lanes, most * sizes.Filters * length);
            var left = ConvolutionScratch.Columns<T>(seen);
            var right = ConvolutionScratch.Sums<T>(places);
            new Span<T>(left, seen).Clear();
            new Span<T>(right, places).Clear();
            var offsets = stackalloc int[DirectRule.MostTaps];
            plane.Offsets(sizes.Channels, offsets);
            for (var block = start; block < end; block++)
            {
                var (first, count) = (blocks.Start(block), blocks.Size(block));
                plane.Fill(count * sizes.Channels, x + ((nint)first * sizes.Channels * sizes.Window.Input), left);
                plane.Spread(count * sizes.Filters, y + ((nint)first * sizes.Filters * sizes.Window.Output), right, length);
                Sum(count, length, right, left, offsets, sums + ((nint)block * sizes.WeightSize));
            }
        }

        private void Sum(int images, int length, T* places, T* seen, int* offsets, T* target)
        {
            var rows = new Partition(sizes.Filters, DirectTile<T, TVector, TSimd>.Rows);
            var columns = new Partition(sizes.Depth, DirectTile<T, TVector, TSimd>.Columns);
            var image = (nint)sizes.Channels * new LongPlane(sizes.Window).Size;
            for (var row = 0; row < rows.Parts; row++)
            {
                var filter = rows.Start(row);
                for (var column = 0; column < columns.Parts; column++)
                {
                    var tap = columns.Start(column);
                    WeightTiles<T, TVector, TSimd>.Run(
                        rows.Size(row), columns.Size(column), images, length, places + ((nint)filter * length), length, (nint)sizes.Filters * length,
                        seen, offsets + tap, image, target + ((nint)filter * sizes.Depth) + tap, sizes.Depth);
                }
            }
        }
    }
}
