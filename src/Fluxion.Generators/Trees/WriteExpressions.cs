namespace Fluxion.Generators;

/// <summary>The statements that hand the leaves of one value to a writer.</summary>
internal static class WriteExpressions
{
    /// <param name="writer">The writer's name.</param>
    /// <param name="name">The name under which the leaves stand; empty for an item of a list.</param>
    /// <param name="value">The value, an expression without side effects.</param>
    /// <param name="shape">Where its leaves lie.</param>
    /// <param name="depth">How many lambdas and patterns stand around: inner names must not hide outer ones.</param>
    internal static IEnumerable<string> Statements(string writer, string name, string value, LeafShape shape, int depth)
    {
        switch (shape)
        {
            case LeafShape.Branch { TreeType: { } tree }:
                yield return $"{writer}.Add<{tree}>(\"{name}\", {value});";
                break;
            case LeafShape.Items items:
                var (inner, item) = ($"w{depth}", $"item{depth}");
                var body = Join(Statements(inner, "", item, items.Item, depth + 1));
                yield return $"{writer}.AddItems(\"{name}\", {value}, static ({inner}, {item}) => {body});";
                break;
            case LeafShape.Tuple tuple:
                foreach (var element in tuple.Elements)
                {
                    var path = name.Length == 0 ? element.Name : $"{name}.{element.Name}";
                    foreach (var statement in Statements(writer, path, $"{value}.{element.Name}", element.Shape ?? new LeafShape.Constant(), depth))
                    {
                        yield return statement;
                    }
                }

                break;
            case LeafShape.Constant:
                yield return $"{writer}.AddConstant({value});";
                break;
            case LeafShape.Optional optional:
                var some = $"some{depth}_{name.Replace('.', '_')}";
                yield return $"if ({value} is {{ }} {some}) {{ {string.Join(" ", Statements(writer, name, some, optional.Value, depth + 1))} }}";
                break;
            default:
                yield return $"{writer}.Add(\"{name}\", {value});";
                break;
        }
    }

    private static string Join(IEnumerable<string> statements)
    {
        var all = statements.ToArray();
        return all.Length == 1 && !all[0].StartsWith("if ", StringComparison.Ordinal) ? all[0].TrimEnd(';') : $"{{ {string.Join(" ", all)} }}";
    }
}
