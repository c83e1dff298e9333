namespace Fluxion.Testing;

/// <summary>Derivatives by central differences in float64: slow, inexact, and nothing of Fluxion's rules in them.</summary>
internal static class FiniteDifferences
{
    /// <summary>The gradient of a scalar function with respect to each floating-point input.</summary>
    internal static double[][] Gradient(Func<Tensor[], double> function, Tensor[] x, double step = 1e-5)
    {
        var gradients = new double[x.Length][];
        for (var i = 0; i < x.Length; i++)
        {
            gradients[i] = x[i].DType == DType.Float64 ? OfInput(function, x, i, step) : [];
        }

        return gradients;
    }

    private static double[] OfInput(Func<Tensor[], double> function, Tensor[] x, int input, double step)
    {
        var values = x[input].ToArray<double>();
        var gradient = new double[values.Length];
        for (var j = 0; j < values.Length; j++)
        {
            // Fourth order: (8 (f(+h) − f(−h)) − (f(+2h) − f(−2h))) / 12h.
            var h = step * Math.Max(1, Math.Abs(values[j]));
            gradient[j] = ((8 * (At(j, h) - At(j, -h))) - (At(j, 2 * h) - At(j, -2 * h))) / (12 * h);
        }

        return gradient;

        double At(int j, double offset)
        {
            var moved = (double[])values.Clone();
            moved[j] += offset;
            var inputs = (Tensor[])x.Clone();
            inputs[input] = Tensor.Of<double>(moved, x[input].Shape);
            return function(inputs);
        }
    }
}
