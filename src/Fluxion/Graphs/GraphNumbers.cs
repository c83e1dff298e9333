using System.Globalization;

namespace Fluxion;

/// <summary>Values as they fit on an edge: a few numbers, or the shape of many.</summary>
internal static class GraphNumbers
{
    private const int Most = 4;

    internal static string Short(Tensor x)
    {
        if (x is DenseTensor { IsUniform: true, Size: > 0 } repeated)
        {
            x = repeated.View(Shape.Scalar, null);
        }

        if (x.Size > Most)
        {
            return x.Shape.ToString();
        }

        try
        {
            var numbers = x.Cast(DType.Float64).ToArray<double>().Select(value => value.ToString("G4", CultureInfo.InvariantCulture));
            return x.Rank == 0 ? numbers.Single() : $"[{string.Join(", ", numbers)}]";
        }
        catch (TransformException)
        {
            // A constant of an outer transform that has no value.
            return x.Shape.ToString();
        }
    }
}
