namespace Fluxion.Generators;

/// <summary>The expression that reads a value back, with the structure of the one that stands there now.</summary>
internal static class ReadExpressions
{
    internal static string Expression(string reader, string value, LeafShape shape, int depth) => shape switch
    {
        LeafShape.Branch { TreeType: { } tree, PropertyType: var own } => $"({own}){reader}.Next<{tree}>({value})",
        LeafShape.Items items => $"{reader}.NextItems({value}, static (r{depth}, item{depth}) => {Expression($"r{depth}", $"item{depth}", items.Item, depth + 1)})",
        LeafShape.Tuple tuple => $"({string.Join(", ", tuple.Elements.Select(element => Element(reader, $"{value}.{element.Name}", element, depth)))})",
        LeafShape.Optional optional => $"{value} is {{ }} {Some(value, depth)} ? {Expression(reader, Some(value, depth), optional.Value, depth + 1)} : null",
        _ => $"{reader}.Next({value})",
    };

    private static string Element(string reader, string value, TupleElement element, int depth) =>
        element.Shape is null ? value : Expression(reader, value, element.Shape, depth);

    private static string Some(string value, int depth) => $"some{depth}_{value.Replace('.', '_').Replace("@", "")}";
}
