namespace Fluxion.Kernels.Tests;

/// <summary>The lines of special_values.csv.</summary>
internal static class SpecialValues
{
    public static (double X, double Y, double Value)[] Of(string name)
    {
        using var stream = typeof(SpecialValues).Assembly.GetManifestResourceStream("special_values.csv")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.StartsWith(name + ",", StringComparison.Ordinal)).Select(Parse)];
    }

    private static (double X, double Y, double Value) Parse(string line)
    {
        var cells = line.Split(',');
        return (Double(cells[1]), Double(cells[2]), Double(cells[3]));
    }

    private static double Double(string bits) => BitConverter.UInt64BitsToDouble(Convert.ToUInt64(bits, 16));
}
