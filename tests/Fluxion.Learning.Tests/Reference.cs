using System.Text.Json;

namespace Fluxion.Learning.Tests;

/// <summary>Numbers that other software gave, made by the scripts in eng/reference.</summary>
internal sealed class Reference
{
    private readonly JsonElement _root;

    private Reference(JsonElement root) => _root = root;

    public IEnumerable<string> Names => _root.GetProperty("cases").EnumerateArray().Select(one => one.GetProperty("name").GetString()!);

    public static Reference Read(string path)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", path));
        return new Reference(JsonDocument.Parse(text).RootElement);
    }

    public Reference Case(string name) =>
        new(_root.GetProperty("cases").EnumerateArray().Single(one => one.GetProperty("name").GetString() == name));

    public double Number(string name) => _root.GetProperty(name).GetDouble();

    public double[] Numbers(string name) => Numbers(_root.GetProperty(name));

    public double[][] Rows(string name) => [.. _root.GetProperty(name).EnumerateArray().Select(Numbers)];

    public Tensor Tensor(string name, params int[] shape) => Fluxion.Tensor.Of<double>(Numbers(name), Shape.Create(shape));

    private static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(number => number.GetDouble())];
}
