using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>A lane computed one number at a time.</summary>
internal static class ScalarLane
{
    public static Vector512<T> Map<T>(Vector512<T> x, Func<T, T> f)
    {
        for (var i = 0; i < Vector512<T>.Count; i++)
        {
            x = x.WithElement(i, f(x[i]));
        }

        return x;
    }

    public static Vector512<T> Map<T>(Vector512<T> x, Vector512<T> y, Func<T, T, T> f)
    {
        for (var i = 0; i < Vector512<T>.Count; i++)
        {
            x = x.WithElement(i, f(x[i], y[i]));
        }

        return x;
    }
}
