using System.Globalization;

namespace Fluxion.Kernels.Tests;

/// <summary>Values computed to hundreds of digits by eng/reference/lane_values.py.</summary>
internal static class LaneValues
{
    public static LaneValue[] Of(string name)
    {
        using var stream = typeof(LaneValues).Assembly.GetManifestResourceStream("lane_values.csv")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.StartsWith(name + ",", StringComparison.Ordinal)).Select(Parse)];
    }

    private static LaneValue Parse(string line)
    {
        var cells = line.Split(',');
        return new LaneValue(Double(cells[1]), Double(cells[2]), Double(cells[3]), double.Parse(cells[4], CultureInfo.InvariantCulture));
    }

    private static double Double(string bits) => BitConverter.UInt64BitsToDouble(Convert.ToUInt64(bits, 16));
}
