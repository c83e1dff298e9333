using System.Globalization;
using System.Text;

namespace Fluxion;

/// <summary>A tensor as a person reads it: aligned columns, brackets as in C#, and dots for the middle of a long axis.</summary>
internal static class TensorText
{
    private const int AtEnds = 3;
    private const int LongAxis = 8;
    private const int ManyElements = 200;

    internal static string Of(Tensor x)
    {
        DenseTensor value;
        try
        {
            value = Primitives.DenseLayout.Contiguous(x.Concrete("ToString"));
        }
        catch (TransformException)
        {
            // A debugger asks too, also where there is no value to show.
            return $"{x.Type} (traced)";
        }

        var abbreviate = x.Size > ManyElements;
        var shown = new List<string>();
        Collect(value, 0, 0, abbreviate, i => shown.Add(Text(value, i)));
        var width = shown.Count == 0 ? 0 : shown.Max(text => text.Length);
        var text = new StringBuilder($"{x.Type}{(x.Rank > 1 ? "" : " ")}");
        var next = 0;
        Write(text, value.Shape, 0, abbreviate, () => shown[next++].PadLeft(value.Rank == 0 ? 0 : width), indent: 1);
        return text.ToString();
    }

    private static void Collect(DenseTensor x, int axis, int start, bool abbreviate, Action<int> show)
    {
        if (axis == x.Rank)
        {
            show(start);
            return;
        }

        var stride = x.ExplicitStrides()[axis];
        foreach (var i in Shown(x.Shape[axis], abbreviate).Where(i => i >= 0))
        {
            Collect(x, axis + 1, start + (i * stride), abbreviate, show);
        }
    }

    private static void Write(StringBuilder text, Shape shape, int axis, bool abbreviate, Func<string> next, int indent)
    {
        if (axis == shape.Rank)
        {
            text.Append(next());
            return;
        }

        // Rows stand below each other, numbers in a row side by side.
        var separator = axis == shape.Rank - 1 ? ", " : ",\n" + new string('\n', shape.Rank - axis - 2) + new string(' ', indent);
        if (axis == 0 && shape.Rank > 1)
        {
            text.Append('\n');
        }

        text.Append('[');
        var first = true;
        foreach (var i in Shown(shape[axis], abbreviate))
        {
            text.Append(first ? "" : separator);
            first = false;
            if (i < 0)
            {
                text.Append('…');
            }
            else
            {
                Write(text, shape, axis + 1, abbreviate, next, indent + 1);
            }
        }

        text.Append(']');
    }

    // The indices to show; −1 stands for those left out.
    private static IEnumerable<int> Shown(int extent, bool abbreviate) => !abbreviate || extent <= LongAxis
        ? Enumerable.Range(0, extent)
        : [.. Enumerable.Range(0, AtEnds), -1, .. Enumerable.Range(extent - AtEnds, AtEnds)];

    private static string Text(DenseTensor x, int index)
    {
        var text = x.DType switch
        {
            DType.Float32 => x.Elements<float>()[index].ToString("G6", CultureInfo.InvariantCulture),
            DType.Float64 => x.Elements<double>()[index].ToString("G8", CultureInfo.InvariantCulture),
            DType.Int32 => x.Elements<int>()[index].ToString(CultureInfo.InvariantCulture),
            DType.Int64 => x.Elements<long>()[index].ToString(CultureInfo.InvariantCulture),
            _ => x.Elements<bool>()[index] ? "true" : "false",
        };
        GC.KeepAlive(x);
        return text;
    }
}
