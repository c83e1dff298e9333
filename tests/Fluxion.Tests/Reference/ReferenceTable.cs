using System.Text.Json;

namespace Fluxion.Tests.Reference;

/// <summary>A table of cases that eng/reference/operations wrote: the numbers in an .npz file, what they are in a .json file beside it.</summary>
internal sealed class ReferenceTable
{
    private readonly double[] _floats;
    private readonly long[] _integers;
    private int _nextFloat;
    private int _nextInteger;

    private ReferenceTable(string path)
    {
        _floats = NpzFile.Read<double>(path + ".npz", "floats");
        _integers = NpzFile.Read<long>(path + ".npz", "integers");
        using var document = JsonDocument.Parse(File.ReadAllText(path + ".json"));
        Cases = [.. document.RootElement.GetProperty("cases").EnumerateArray().Select(Read)];
        if (_nextFloat != _floats.Length || _nextInteger != _integers.Length)
        {
            throw new InvalidDataException($"{path}: the numbers are not those that the cases name; run the script again.");
        }
    }

    internal static IReadOnlyList<ReferenceCase> All { get; } =
        [.. Directory.GetFiles(Folder, "*.npz").Order(StringComparer.Ordinal).SelectMany(file => new ReferenceTable(Path.ChangeExtension(file, null)).Cases)];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "data", "operations");

    private ReferenceCase[] Cases { get; }

    // The arrays lie one behind the other, in the order in which they are read here.
    private ReferenceCase Read(JsonElement one)
    {
        var order = one.GetProperty("order").GetInt32();
        var inputs = Take(one.GetProperty("inputs"));
        var outputs = Take(one.GetProperty("outputs"));
        int[] live = order == 0 ? [] : [.. one.GetProperty("live").EnumerateArray().Select(number => number.GetInt32())];
        Tensor[] moving = order == 0 ? [] : [.. inputs.Where(input => input.DType == DType.Float64)];
        var results = live.Select(output => outputs[output]).ToArray();
        return new ReferenceCase
        {
            Name = one.GetProperty("name").GetString()!,
            Software = one.GetProperty("by").GetString()!,
            Order = order,
            Tags = one.TryGetProperty("tags", out var tags) ? [.. tags.EnumerateArray().Select(tag => tag.GetString()!)] : [],
            Inputs = inputs,
            Outputs = outputs,
            Live = live,
            Tangents = TakeLike(moving),
            Cotangents = TakeLike(results),
            Pushed = TakeLike(results),
            Pulled = TakeLike(moving),
            Second = order > 1 ? TakeLike(moving) : [],
        };
    }

    private Tensor[] Take(JsonElement described) =>
        [.. described.EnumerateArray().Select(one => Take(one[0].GetString()!, Shape.Create([.. one[1].EnumerateArray().Select(extent => extent.GetInt32())])))];

    private Tensor[] TakeLike(Tensor[] like) => [.. like.Select(tensor => Take("f", tensor.Shape))];

    private Tensor Take(string kind, Shape shape)
    {
        if (kind == "f")
        {
            _nextFloat += shape.Size;
            return Tensor.Of<double>(_floats.AsSpan(_nextFloat - shape.Size, shape.Size), shape);
        }

        _nextInteger += shape.Size;
        var whole = Tensor.Of<long>(_integers.AsSpan(_nextInteger - shape.Size, shape.Size), shape);
        return kind == "b" ? whole.NotEqualTo(0) : whole;
    }
}
