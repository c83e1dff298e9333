using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>Plans by length. Those used last are kept, up to a number and a size of tables.</summary>
internal static class FourierPlans<T>
    where T : unmanaged, INumber<T>
{
    /// <summary>Up to here a transform is one place of a lane; longer ones are split.</summary>
    public const int LongestShort = 64;

    private const int MostPlans = 64;
    private const long MostBytes = 1L << 28;

    private static readonly Lock Guard = new();

    // The one used last stands first.
    private static readonly LinkedList<FourierPlan<T>> Kept = [];

    public static FourierPlan<T> Get(int length)
    {
        lock (Guard)
        {
            for (var node = Kept.First; node is not null; node = node.Next)
            {
                if (node.Value.Length == length)
                {
                    Kept.Remove(node);
                    Kept.AddFirst(node);
                    return node.Value;
                }
            }
        }

        // Outside the lock: making one takes long. Two threads may make the same one; both are good.
        var plan = Create(length);
        lock (Guard)
        {
            Kept.AddFirst(plan);
            while (Kept.Count > MostPlans || (Kept.Count > 1 && Kept.Sum(kept => kept.Bytes) > MostBytes))
            {
                Kept.RemoveLast();
            }
        }

        return plan;
    }

    /// <summary>A new plan, which is not kept.</summary>
    public static FourierPlan<T> Create(int length) =>
        Factors.Radices(length) is null ? new ChirpFourier<T>(length)
        : length <= LongestShort ? new ShortFourier<T>(length)
        : new SplitFourier<T>(length);
}
