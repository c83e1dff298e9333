using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>x &lt;&lt; y as in C#: the count is taken modulo the number of bits.</summary>
internal readonly struct ShiftLeftOperator : IBinaryOperator<int>, IBinaryOperator<long>
{
    public static Vector512<int> Invoke(Vector512<int> x, Vector512<int> y)
    {
        for (var i = 0; i < Vector512<int>.Count; i++)
        {
            x = x.WithElement(i, x[i] << y[i]);
        }

        return x;
    }

    public static Vector512<long> Invoke(Vector512<long> x, Vector512<long> y)
    {
        for (var i = 0; i < Vector512<long>.Count; i++)
        {
            x = x.WithElement(i, x[i] << (int)y[i]);
        }

        return x;
    }
}
