using Fluxion;

namespace Course;

/// <summary>Numbers as people write them: few decimals, and no minus before a zero.</summary>
public static class Digits
{
    /// <summary>A number with so many decimals.</summary>
    public static string Text(this double number, int decimals = 2)
    {
        var text = number.ToString($"F{decimals}");
        return text.StartsWith('-') && text.All(digit => digit is '-' or '0' or '.') ? text[1..] : text;
    }

    /// <summary>The numbers of a scalar, a vector [a, b] or a matrix, whose rows after the first are indented.</summary>
    public static string Text(this Tensor value, int decimals = 2, int indent = 0)
    {
        string[] numbers = [.. value.Cast(DType.Float64).ToArray<double>().Select(number => number.Text(decimals))];
        return value.Rank switch
        {
            0 => numbers[0],
            1 => $"[{string.Join(", ", numbers)}]",
            2 => Rows(numbers, value.Shape[1], indent),
            _ => throw new ArgumentException($"A page shows scalars, vectors and matrices, not {value.Type}."),
        };
    }

    private static string Rows(string[] numbers, int columns, int indent)
    {
        var width = numbers.Max(number => number.Length);
        var rows = numbers.Select(number => number.PadLeft(width)).Chunk(columns).Select(row => $"[{string.Join(", ", row)}]");
        return string.Join($"\n{new string(' ', indent)}", rows);
    }
}
