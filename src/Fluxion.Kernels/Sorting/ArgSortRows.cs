using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>
/// In which order the elements of each row rise, or fall: y[r, j] is where the j-th of row r stands. Equal elements keep their order. NaN
/// counts as larger than all numbers.
/// </summary>
internal static unsafe class ArgSortRows
{
    public static void Run<T>(int columns, bool descending, ReadOnlySpan<T> x, Span<long> y)
        where T : unmanaged
    {
        if (x.Length != y.Length)
        {
            Throw.Length(y.Length, x.Length);
        }

        if (x.IsEmpty)
        {
            return;
        }

        fixed (T* source = x)
        {
            fixed (long* target = y)
            {
                var grain = Math.Max(1, Chunks.Size / columns);
                if (sizeof(T) == sizeof(uint))
                {
                    WorkSplitter.Run(x.Length / columns, grain, new Rows<T, uint>(columns, descending, source, target));
                }
                else
                {
                    WorkSplitter.Run(x.Length / columns, grain, new Rows<T, ulong>(columns, descending, source, target));
                }
            }
        }
    }

    private readonly struct Rows<T, TKey>(int columns, bool descending, T* x, long* y) : IRangeWork
        where T : unmanaged
        where TKey : unmanaged, IBinaryInteger<TKey>
    {
        public void Run(int start, int end)
        {
            using var room = Workspace.Open();
            Span<SortItem<TKey>> items = room.Span<SortItem<TKey>>(columns), beside = room.Span<SortItem<TKey>>(columns);
            for (var row = start; row < end; row++)
            {
                One(new ReadOnlySpan<T>(x + ((nint)row * columns), columns), items, beside, new Span<long>(y + ((nint)row * columns), columns));
            }
        }

        private void One(ReadOnlySpan<T> row, Span<SortItem<TKey>> items, Span<SortItem<TKey>> beside, Span<long> order)
        {
            // Turned over, the keys fall where they rose, and equal ones still keep their order.
            var turned = descending ? TKey.AllBitsSet : TKey.Zero;
            for (var i = 0; i < row.Length; i++)
            {
                items[i] = new SortItem<TKey>(SortKey.Of<T, TKey>(row[i]) ^ turned, i);
            }

            items = RadixSort.Run(items, beside);
            for (var i = 0; i < order.Length; i++)
            {
                order[i] = items[i].Place;
            }
        }
    }
}
