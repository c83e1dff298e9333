namespace Fluxion.Testing;

/// <summary>Numbers side by side, with a message that names the worst.</summary>
internal static class Compare
{
    internal static void Close(IEnumerable<double> expected, IEnumerable<double> actual, double relative, string what)
    {
        var (e, a) = (expected.ToArray(), actual.ToArray());
        if (e.Length != a.Length)
        {
            throw new InvalidOperationException($"{what}: {e.Length} numbers were expected and {a.Length} came.");
        }

        for (var i = 0; i < e.Length; i++)
        {
            var same = e[i].Equals(a[i]) || Math.Abs(e[i] - a[i]) <= relative * Math.Max(1, Math.Abs(e[i]));
            if (!same)
            {
                throw new InvalidOperationException($"{what}: at {i} expected {e[i]:G17}, got {a[i]:G17}.");
            }
        }
    }
}
