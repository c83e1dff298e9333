namespace Fluxion.Compilation.Tests;

/// <summary>Compares tensors where the compiler may put a sum in another order.</summary>
internal static class Close
{
    /// <summary>Checks that the largest difference is within the stated bound, relative to the largest element.</summary>
    internal static void To(Tensor expected, Tensor actual)
    {
        Assert.Equal(expected.Type, actual.Type);
        if (expected.Size == 0)
        {
            return;
        }

        var (a, b) = (expected.Cast(DType.Float64).ToArray<double>(), actual.Cast(DType.Float64).ToArray<double>());
        var largest = a.Max(Math.Abs);
        var bound = (expected.DType == DType.Float32 ? 1e-5 : 1e-12) * largest;
        for (var i = 0; i < a.Length; i++)
        {
            Assert.True(Math.Abs(a[i] - b[i]) <= bound, $"Element {i}: expected {a[i]:R}, got {b[i]:R}.");
        }
    }
}
