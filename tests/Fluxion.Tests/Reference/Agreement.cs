using System.Globalization;

namespace Fluxion.Tests.Reference;

/// <summary>Whether numbers are near enough: infinities and NaN at the same places, and the rest within a relative error.</summary>
internal static class Agreement
{
    internal static void Check(Tensor expected, Tensor actual, double tolerance, bool eachByItself, string what)
    {
        Assert.Equal(expected.DType, actual.DType);
        var (e, a) = (Numbers(expected), Numbers(actual));

        // Below the smallest normal number relative errors mean nothing.
        var least = actual.DType == DType.Float32 ? 1.2e-38 : 2.3e-308;
        var scale = eachByItself ? 0 : e.Where(double.IsFinite).Select(Math.Abs).Append(0).Max();
        for (var i = 0; i < e.Length; i++)
        {
            var near = e[i].Equals(a[i]) || Math.Abs(e[i] - a[i]) <= Math.Max(least, tolerance * Math.Max(scale, Math.Abs(e[i])));
            Assert.True(near, string.Create(CultureInfo.InvariantCulture, $"{what}: at {i} the reference is {e[i]:G17}, Fluxion's {a[i]:G17}."));
        }
    }

    private static double[] Numbers(Tensor x) => x.Cast(DType.Float64).ToArray<double>();
}
