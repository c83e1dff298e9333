using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// The roots of 1 + Σ zᵢ² / (dᵢ − λ), the eigenvalues of D + z zᵀ, one between each pole and the next. Each is found as its distance from
/// the nearest pole, so that differences of the two are exact to rounding where they are small; by rational functions with the poles on
/// either side (J. Bunch, C. Nielsen and D. Sorensen, 1978), in a bracket that always shrinks.
/// </summary>
internal static unsafe class SecularEquation
{
    private const int MaxSteps = 200;

    /// <summary>Finds root number <paramref name="j"/> and leaves dᵢ − λ in <paramref name="distances"/>.</summary>
    /// <param name="count">How many poles there are.</param>
    /// <param name="j">Which root: above pole j, below the next.</param>
    /// <param name="poles">dᵢ, ascending.</param>
    /// <param name="weights">zᵢ², all above zero.</param>
    /// <param name="distances">Receives a number a pole.</param>
    /// <returns>The root.</returns>
    public static T Root<T>(int count, int j, T* poles, T* weights, T* distances)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (two, last) = (T.CreateChecked(2), j == count - 1);
        var rounding = T.CreateChecked(4) * Precision.Unit<T>();
        T low, high;
        var origin = j;
        if (last)
        {
            (low, high) = (T.Zero, Sum(weights, count));
        }
        else
        {
            // The half in which the root lies says which pole is nearer.
            var half = (poles[j + 1] - poles[j]) / two;
            From(count, poles, origin, distances);
            var middle = At(count, j, distances, weights, half);
            (origin, low, high) = middle.Value >= T.Zero ? (j, T.Zero, half) : (j + 1, -half, T.Zero);
        }

        From(count, poles, origin, distances);
        var x = last ? high : (low + high) / two;
        for (var step = 0; step < MaxSteps; step++)
        {
            var f = At(count, j, distances, weights, x);
            if (T.Abs(f.Value) <= rounding * (T.One + f.Above - f.Below))
            {
                break;
            }

            (low, high) = f.Value < T.Zero ? (x, high) : (low, x);
            var next = x + (last ? f.StepOfLast(distances[j] - x) : f.Step(distances[j] - x, distances[j + 1] - x));

            // A step out of the bracket, or a slow one, halves it instead.
            if (!(next > low && next < high) || step % 8 == 7)
            {
                next = low + ((high - low) / two);
            }

            if (T.Abs(next - x) <= rounding * T.Abs(x))
            {
                break;
            }

            x = next;
        }

        for (var i = 0; i < count; i++)
        {
            distances[i] -= x;
        }

        return poles[origin] + x;
    }

    private static void From<T>(int count, T* poles, int origin, T* distances)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var i = 0; i < count; i++)
        {
            distances[i] = poles[i] - poles[origin];
        }
    }

    private static T Sum<T>(T* x, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var sum = T.Zero;
        for (var i = 0; i < count; i++)
        {
            sum += x[i];
        }

        return sum;
    }

    private static SecularValue<T> At<T>(int count, int j, T* distances, T* weights, T x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var below = Part(j + 1, distances, weights, x, out var slopeBelow);
        var above = Part(count - j - 1, distances + j + 1, weights + j + 1, x, out var slopeAbove);
        return new SecularValue<T>(below, slopeBelow, above, slopeAbove);
    }

    // Σ w / (δ − x) and its derivative Σ w / (δ − x)².
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static T Part<T>(int count, T* distances, T* weights, T x, out T slope)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (sums, slopes, at) = (Vector512<T>.Zero, Vector512<T>.Zero, Vector512.Create(x));
        var i = 0;
        for (; i <= count - Vector512<T>.Count; i += Vector512<T>.Count)
        {
            var distance = Vector512.Load(distances + i) - at;
            var part = Vector512.Load(weights + i) / distance;
            sums += part;
            slopes += part / distance;
        }

        var sum = Vector512.Sum(sums);
        slope = Vector512.Sum(slopes);
        for (; i < count; i++)
        {
            var part = weights[i] / (distances[i] - x);
            sum += part;
            slope += part / (distances[i] - x);
        }

        return sum;
    }
}
