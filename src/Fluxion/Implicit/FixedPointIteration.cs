namespace Fluxion;

/// <summary>x ← g(x) until x stays: the plainest solver of x = g(x).</summary>
internal sealed record FixedPointIteration(Tensor Start, double? Tolerance, int Steps)
{
    internal Tensor Run(Func<Tensor, Tensor> step)
    {
        var x = Start;
        var tolerance = Tolerance ?? (x.DType == DType.Float32 ? 1e-6 : 1e-14);
        var moved = double.NaN;
        for (var i = 0; i < Steps; i++)
        {
            var next = step(x);
            if (!next.Type.Equals(x.Type))
            {
                throw new ShapeException($"Implicit.FixedPoint: the function took {x.Type} to {next.Type}; x = g(x) needs the same type on both sides.");
            }

            moved = Distance(x, next);
            x = next;
            if (moved <= tolerance)
            {
                return x;
            }
        }

        throw new ConvergenceException(
            $"Implicit.FixedPoint: after {Steps} steps x still moves by {moved:G3}, relative to its size, and {tolerance:G3} was asked. Allow more steps or a larger "
            + "tolerance, start nearer, or give a solver of your own: the iteration only converges where g contracts.");
    }

    // max |b − a| / max(1, |b|); NaN where one is met.
    private static double Distance(Tensor a, Tensor b)
    {
        var (from, to) = (a.Cast(DType.Float64).ToArray<double>(), b.Cast(DType.Float64).ToArray<double>());
        var most = 0.0;
        for (var i = 0; i < to.Length; i++)
        {
            most = Math.Max(most, Math.Abs(to[i] - from[i]) / Math.Max(1, Math.Abs(to[i])));
        }

        return most;
    }
}
