using System.Text.Json;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fluxion.Conventions.Tests.PrimitivesPage;

/// <summary>Which software an operation's values and derivatives were held against, from the tests' tables.</summary>
internal static class ReferenceSources
{
    private const string Calls = "tests/Fluxion.Tests/Reference";

    private static readonly Dictionary<string, HashSet<string>> SoftwareByCase = ReadCases();

    private static readonly Dictionary<string, HashSet<string>> SoftwareByMethod = ReadCalls();

    private static readonly Dictionary<string, HashSet<string>> SoftwareByPrimitive = ReadPrimitives();

    /// <summary>Their names, such as PyTorch; none where no case calls the operation.</summary>
    public static IReadOnlyList<string> Of(string method) =>
        SoftwareByMethod.TryGetValue(method, out var software) ? [.. software.Order(StringComparer.Ordinal)] : [];

    /// <summary>The software that the operations were held against whose code names a primitive.</summary>
    public static IReadOnlyList<string> OfPrimitive(string primitive) =>
        SoftwareByPrimitive.TryGetValue(primitive, out var software) ? [.. software.Order(StringComparer.Ordinal)] : [];

    private static Dictionary<string, HashSet<string>> ReadPrimitives()
    {
        var software = new Dictionary<string, HashSet<string>>();
        var methods = Repository.Libraries.Where(source => source.IsUnder("src/Fluxion/Tensors")).SelectMany(source => source.Syntax.DescendantNodes().OfType<BaseMethodDeclarationSyntax>());
        foreach (var method in methods)
        {
            var name = method switch
            {
                MethodDeclarationSyntax named => named.Identifier.Text,
                OperatorDeclarationSyntax sign => $"operator {sign.OperatorToken.Text}",
                _ => "",
            };
            foreach (var primitive in method.DescendantNodes().OfType<SimpleNameSyntax>().Select(node => node.Identifier.Text).Distinct())
            {
                foreach (var by in Of(name))
                {
                    Add(software, primitive, by);
                }
            }
        }

        return software;
    }

    private static Dictionary<string, HashSet<string>> ReadCases()
    {
        var software = new Dictionary<string, HashSet<string>>();
        foreach (var file in Repository.FilesUnder("tests/data/operations", "*.json"))
        {
            using var document = JsonDocument.Parse(Repository.Text(file));
            foreach (var one in document.RootElement.GetProperty("cases").EnumerateArray())
            {
                Add(software, one.GetProperty("name").GetString()!.Split('/')[0], one.GetProperty("by").GetString()!);
            }
        }

        return software;
    }

    // ["name"] = … x[0].Method(…) …: everything that the entry calls or reads by an operator.
    private static Dictionary<string, HashSet<string>> ReadCalls()
    {
        var software = new Dictionary<string, HashSet<string>>(StringComparer.OrdinalIgnoreCase);

        // A case may be named after the operation, such as "einsum ij,jk".
        foreach (var (name, by) in SoftwareByCase.SelectMany(one => one.Value.Select(by => (one.Key.Split(' ')[0], by))))
        {
            Add(software, name, by);
        }

        foreach (var entry in Repository.Sources.Where(source => source.IsUnder(Calls)).SelectMany(source => source.Syntax.DescendantNodes().OfType<AssignmentExpressionSyntax>()))
        {
            if (entry.Left is not ImplicitElementAccessSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax name }] })
            {
                continue;
            }

            foreach (var by in SoftwareByCase.GetValueOrDefault(name.Token.ValueText, []))
            {
                foreach (var called in Called(entry.Right))
                {
                    Add(software, called, by);
                }
            }
        }

        return software;
    }

    private static IEnumerable<string> Called(ExpressionSyntax expression) =>
        expression.DescendantNodesAndSelf().SelectMany<Microsoft.CodeAnalysis.SyntaxNode, string>(node => node switch
        {
            MemberAccessExpressionSyntax member => [member.Name.Identifier.Text],
            InvocationExpressionSyntax { Expression: SimpleNameSyntax name } => [name.Identifier.Text],
            BinaryExpressionSyntax binary => [$"operator {binary.OperatorToken.Text}"],
            PrefixUnaryExpressionSyntax prefix => [$"operator {prefix.OperatorToken.Text}"],
            _ => [],
        });

    private static void Add(Dictionary<string, HashSet<string>> sets, string key, string value)
    {
        if (!sets.TryGetValue(key, out var set))
        {
            sets.Add(key, set = []);
        }

        set.Add(value);
    }
}
