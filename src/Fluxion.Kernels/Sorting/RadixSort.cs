using System.Numerics;
using System.Runtime.CompilerServices;

namespace Fluxion.Kernels;

/// <summary>
/// Sorts items by their keys, a byte of the key a pass from the lowest on. Every pass keeps the order of equal bytes, so the whole is
/// stable. A byte that all keys share costs nothing.
/// </summary>
internal static class RadixSort
{
    private const int Buckets = 256;

    // Below this counting bytes costs more than moving items one by one.
    private const int Few = 48;

    /// <summary>Sorts the items with the help of as much room again; returns the one of the two spans that holds the result.</summary>
    [SkipLocalsInit]
    public static Span<SortItem<TKey>> Run<TKey>(Span<SortItem<TKey>> items, Span<SortItem<TKey>> room)
        where TKey : unmanaged, IBinaryInteger<TKey>
    {
        if (items.Length <= Few)
        {
            Insert(items);
            return items;
        }

        var bytes = Unsafe.SizeOf<TKey>();
        Span<int> counts = stackalloc int[Buckets * bytes];
        Count(items, bytes, counts);
        for (var digit = 0; digit < bytes; digit++)
        {
            var starts = counts.Slice(digit * Buckets, Buckets);
            if (starts[Byte(items[0].Key, digit)] == items.Length)
            {
                continue;
            }

            var next = 0;
            for (var bucket = 0; bucket < Buckets; bucket++)
            {
                (starts[bucket], next) = (next, next + starts[bucket]);
            }

            foreach (var item in items)
            {
                room[starts[Byte(item.Key, digit)]++] = item;
            }

            var sorted = room;
            room = items;
            items = sorted;
        }

        return items;
    }

    private static void Count<TKey>(ReadOnlySpan<SortItem<TKey>> items, int bytes, Span<int> counts)
        where TKey : unmanaged, IBinaryInteger<TKey>
    {
        counts.Clear();
        foreach (var item in items)
        {
            for (var digit = 0; digit < bytes; digit++)
            {
                counts[(digit * Buckets) + Byte(item.Key, digit)]++;
            }
        }
    }

    private static void Insert<TKey>(Span<SortItem<TKey>> items)
        where TKey : unmanaged, IBinaryInteger<TKey>
    {
        for (var i = 1; i < items.Length; i++)
        {
            var (item, at) = (items[i], i);
            while (at > 0 && items[at - 1].Key > item.Key)
            {
                items[at] = items[at - 1];
                at--;
            }

            items[at] = item;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Byte<TKey>(TKey key, int digit)
        where TKey : unmanaged, IBinaryInteger<TKey> => byte.CreateTruncating(key >>> (8 * digit));
}
