using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>The secular function at a point, its sum taken apart: the poles below the root, whose part is negative, and those above.</summary>
/// <param name="Below">Σ zᵢ² / (dᵢ − λ) over the poles below.</param>
/// <param name="SlopeBelow">Its derivative.</param>
/// <param name="Above">The sum over the poles above.</param>
/// <param name="SlopeAbove">Its derivative.</param>
internal readonly record struct SecularValue<T>(T Below, T SlopeBelow, T Above, T SlopeAbove)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public T Value => T.One + Below + Above;

    /// <summary>
    /// To the root of c + q / (δ₁ − η) + s / (δ₂ − η), in which either part has its own value and slope here; δ are the distances to the
    /// two nearest poles.
    /// </summary>
    public T Step(T first, T second)
    {
        var (q, s) = (SlopeBelow * first * first, SlopeAbove * second * second);
        var c = T.One + Below - (SlopeBelow * first) + Above - (SlopeAbove * second);
        var (a, b) = ((c * (first + second)) + q + s, first * second * Value);
        var root = T.Sqrt(T.Abs((a * a) - (T.CreateChecked(4) * b * c)));
        return a <= T.Zero ? (a - root) / (T.CreateChecked(2) * c) : T.CreateChecked(2) * b / (a + root);
    }

    /// <summary>The same above all poles.</summary>
    public T StepOfLast(T distance)
    {
        var q = SlopeBelow * distance * distance;
        var c = T.One + Below - (SlopeBelow * distance);
        return distance + (q / c);
    }
}
