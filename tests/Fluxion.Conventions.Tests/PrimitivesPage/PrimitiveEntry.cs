using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fluxion.Conventions.Tests.PrimitivesPage;

/// <summary>A primitive as the page shows it.</summary>
/// <param name="Name">The type's name.</param>
/// <param name="Family">The family it derives from, or that its rules are its own.</param>
/// <param name="Own">The rules it writes itself, beside value and type.</param>
/// <param name="Types">The element types that it takes.</param>
/// <param name="HeldAgainst">The software that operations made of it were held against.</param>
internal sealed record PrimitiveEntry(string Name, string Family, string Own, string Types, string HeldAgainst)
{
    private static readonly string[] Rules = ["Jvp", "JvpAll", "Vjp", "VjpAll", "Derivative", "LeftDerivative", "RightDerivative", "Transpose", "TransposeLeft", "TransposeRight", "Record"];

    private static readonly string[] FloatingRooms = ["Fourier", "Fused", "Linear", "Normalization"];

    private static readonly Dictionary<string, string> TypesByCheck = new()
    {
        ["Floating"] = "floating",
        ["Numeric"] = "numbers",
        ["Integer"] = "whole numbers",
        ["Bool"] = "bool",
        ["Bits"] = "whole numbers, bool",
    };

    public static IReadOnlyList<PrimitiveEntry> All { get; } =
    [
        .. typeof(Primitive).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Primitive)) && !type.IsAbstract && type.Namespace == "Fluxion.Primitives")
            .Select(Of).OrderBy(entry => entry.Name, StringComparer.Ordinal),
    ];

    private static PrimitiveEntry Of(Type type)
    {
        var family = NameOf(type.BaseType!);
        var own = SourceOf(type)!.Syntax.DescendantNodes().OfType<MethodDeclarationSyntax>().Select(method => method.Identifier.Text).Where(Rules.Contains).Distinct();
        return new(
            type.Name,
            family switch { "Primitive" => "its own rules", "TuplePrimitive" => "its own rules, several results", _ => family },
            string.Join(", ", own),
            TypesOf(type),
            string.Join(", ", ReferenceSources.OfPrimitive(type.Name)));
    }

    // What the nearest type of the family asks of its operands, by Require.
    private static string TypesOf(Type type)
    {
        for (var ancestor = type; ancestor is not null && ancestor != typeof(Primitive); ancestor = ancestor.BaseType)
        {
            var asked = SourceOf(ancestor)?.Syntax.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
                .Select(member => member.Expression.ToString() switch
                {
                    "Require" => TypesByCheck.GetValueOrDefault(member.Name.Identifier.Text),
                    "SquareMatrix" or "AttentionShape" when member.Name.Identifier.Text == "Check" => TypesByCheck["Floating"],
                    _ => null,
                })
                .OfType<string>().Distinct().ToArray();
            if (asked is { Length: > 0 })
            {
                return string.Join(", ", asked);
            }
        }

        // Some rooms ask through helpers of their own.
        return FloatingRooms.Any(room => SourceOf(type)!.IsUnder($"src/Fluxion/Primitives/{room}")) ? TypesByCheck["Floating"] : "any";
    }

    private static string NameOf(Type type) => type.Name.Split('`')[0];

    private static SourceFile? SourceOf(Type type) =>
        Repository.Libraries.FirstOrDefault(file => file.IsUnder("src/Fluxion") && file.Path.EndsWith($"/{NameOf(type)}.cs", StringComparison.Ordinal));
}
