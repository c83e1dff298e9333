using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>The sign that mathematics leaves open: the element of largest magnitude, the first of several, is made positive.</summary>
internal static unsafe class VectorSign
{
    /// <summary>Turns x where its sign is the other one.</summary>
    /// <returns>Whether it was turned.</returns>
    public static bool Fix<T>(T* x, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var largest = 0;
        for (var i = 1; i < length; i++)
        {
            largest = T.Abs(x[i]) > T.Abs(x[largest]) ? i : largest;
        }

        if (!(x[largest] < T.Zero))
        {
            return false;
        }

        Vectors.Scale(-T.One, x, x, length);
        return true;
    }
}
