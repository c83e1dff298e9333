using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>What reflections and rotations do with whole vectors. The order of additions follows the length alone.</summary>
internal static unsafe class Vectors
{
    /// <summary>x · y</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T Dot<T>(T* x, T* y, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Vector512<T> s0 = default, s1 = default, s2 = default, s3 = default;
        var (lanes, i) = (Vector512<T>.Count, 0);
        for (; i <= length - (4 * lanes); i += 4 * lanes)
        {
            s0 += Vector512.Load(x + i) * Vector512.Load(y + i);
            s1 += Vector512.Load(x + i + lanes) * Vector512.Load(y + i + lanes);
            s2 += Vector512.Load(x + i + (2 * lanes)) * Vector512.Load(y + i + (2 * lanes));
            s3 += Vector512.Load(x + i + (3 * lanes)) * Vector512.Load(y + i + (3 * lanes));
        }

        for (; i <= length - lanes; i += lanes)
        {
            s0 += Vector512.Load(x + i) * Vector512.Load(y + i);
        }

        var sum = Vector512.Sum(s0 + s1 + (s2 + s3));
        for (; i < length; i++)
        {
            sum += x[i] * y[i];
        }

        return sum;
    }

    /// <summary>y += factor · x</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add<T>(T factor, T* x, T* y, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (f, i) = (Vector512.Create(factor), 0);
        for (; i <= length - Vector512<T>.Count; i += Vector512<T>.Count)
        {
            (Vector512.Load(y + i) + (f * Vector512.Load(x + i))).Store(y + i);
        }

        for (; i < length; i++)
        {
            y[i] += factor * x[i];
        }
    }

    /// <summary>y = factor · x, where y may be x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Scale<T>(T factor, T* x, T* y, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (f, i) = (Vector512.Create(factor), 0);
        for (; i <= length - Vector512<T>.Count; i += Vector512<T>.Count)
        {
            (f * Vector512.Load(x + i)).Store(y + i);
        }

        for (; i < length; i++)
        {
            y[i] = factor * x[i];
        }
    }

    /// <summary>x /= divisor</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Divide<T>(T* x, T divisor, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (d, i) = (Vector512.Create(divisor), 0);
        for (; i <= length - Vector512<T>.Count; i += Vector512<T>.Count)
        {
            (Vector512.Load(x + i) / d).Store(x + i);
        }

        for (; i < length; i++)
        {
            x[i] /= divisor;
        }
    }

    /// <summary>Turns the plane of x and y: (x, y) becomes (c x − s y, s x + c y).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Rotate<T>(T c, T s, T* x, T* y, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (cosine, sine, i) = (Vector512.Create(c), Vector512.Create(s), 0);
        for (; i <= length - Vector512<T>.Count; i += Vector512<T>.Count)
        {
            var (a, b) = (Vector512.Load(x + i), Vector512.Load(y + i));
            ((cosine * a) - (sine * b)).Store(x + i);
            ((sine * a) + (cosine * b)).Store(y + i);
        }

        for (; i < length; i++)
        {
            (x[i], y[i]) = ((c * x[i]) - (s * y[i]), (s * x[i]) + (c * y[i]));
        }
    }

    /// <summary>√(x · x), also where the squares overflow or vanish.</summary>
    public static T Norm<T>(T* x, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var square = Dot(x, x, length);

        // Between these no square that counts has lost digits. Not a number is passed on.
        var (least, most) = typeof(T) == typeof(float) ? (1e-24, 1e37) : (1e-270, 1e300);
        if (T.IsNaN(square) || (square > T.CreateChecked(least) && square < T.CreateChecked(most)))
        {
            return T.Sqrt(square);
        }

        var largest = Largest(x, length);
        if (largest == T.Zero || !T.IsFinite(largest))
        {
            return largest;
        }

        var sum = T.Zero;
        for (var i = 0; i < length; i++)
        {
            var part = x[i] / largest;
            sum += part * part;
        }

        return largest * T.Sqrt(sum);
    }

    /// <summary>The largest magnitude; NaN where there is one.</summary>
    public static T Largest<T>(T* x, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (largest, i) = (T.Zero, 0);
        if (length >= Vector512<T>.Count)
        {
            var lanes = Vector512<T>.Zero;
            for (; i <= length - Vector512<T>.Count; i += Vector512<T>.Count)
            {
                lanes = Vector512.Max(lanes, Vector512.Abs(Vector512.Load(x + i)));
            }

            for (var lane = 0; lane < Vector512<T>.Count; lane++)
            {
                largest = T.Max(largest, lanes[lane]);
            }
        }

        for (; i < length; i++)
        {
            largest = T.Max(largest, T.Abs(x[i]));
        }

        return largest;
    }
}
