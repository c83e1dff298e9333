using System.Numerics;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels.Tests;

/// <summary>Numbers to try: the awkward ones first, then random ones of every size.</summary>
internal static class Samples
{
    /// <summary>A large count, cut where vectors run in software.</summary>
    public static int Many(int count) => Vector128.IsHardwareAccelerated ? count : Math.Max(1, count / 50);

    /// <summary>Fixed for a seed.</summary>
    public static T[] Of<T>(int count, int seed)
        where T : unmanaged, INumber<T>
    {
        var random = new Random(seed);
        var edges = Edges<T>();
        var values = new T[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = random.Next(4) == 0 ? edges[random.Next(edges.Length)] : Draw<T>(random);
        }

        return values;
    }

    public static T[] Edges<T>()
        where T : unmanaged, INumber<T>
    {
        if (typeof(T) == typeof(float))
        {
            float[] edges =
            [
                0, -0f, 1, -1, 0.5f, 2, -2, 3, float.Epsilon, -float.Epsilon, 1.17549435e-38f, 1e-40f, float.MaxValue, float.MinValue,
                float.PositiveInfinity, float.NegativeInfinity, float.NaN, 88.7f, -87.4f, -103.9f, 0.70710677f, 16777216,
            ];
            return (T[])(object)edges;
        }

        if (typeof(T) == typeof(double))
        {
            double[] edges =
            [
                0, -0.0, 1, -1, 0.5, 2, -2, 3, double.Epsilon, -double.Epsilon, 2.2250738585072014e-308, 1e-310, double.MaxValue,
                double.MinValue, double.PositiveInfinity, double.NegativeInfinity, double.NaN, 709.7, -708.4, -745.1, 0.7071067811865476,
            ];
            return (T[])(object)edges;
        }

        var (least, most) = typeof(T) == typeof(int) ? (T.CreateChecked(int.MinValue), T.CreateChecked(int.MaxValue)) :
            typeof(T) == typeof(long) ? (T.CreateChecked(long.MinValue), T.CreateChecked(long.MaxValue)) : (T.Zero, T.One);
        return [T.Zero, T.One, least, most];
    }

    private static T Draw<T>(Random random)
        where T : unmanaged, INumber<T>
    {
        if (typeof(T) == typeof(byte))
        {
            return T.CreateChecked(random.Next(2));
        }

        if (typeof(T) == typeof(int) || typeof(T) == typeof(long))
        {
            return random.Next(2) == 0 ? T.CreateTruncating(random.NextInt64()) : T.CreateChecked(random.Next(-5, 6));
        }

        var size = random.Next(3) == 0 ? Math.Pow(2, random.Next(-120, 120)) : 8;
        return T.CreateTruncating((random.NextDouble() - 0.5) * size);
    }
}
