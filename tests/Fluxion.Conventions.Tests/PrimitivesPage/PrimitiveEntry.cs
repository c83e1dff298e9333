using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fluxion.Conventions.Tests.PrimitivesPage;

/// <summary>A primitive as the page shows it.</summary>
/// <param name="Name">The type's name.</param>
/// <param name="Family">The family it derives from, or that its rules are its own.</param>
/// <param name="Own">The rules it writes itself, beside value and type.</param>
internal sealed record PrimitiveEntry(string Name, string Family, string Own)
{
    private static readonly string[] Rules = ["Jvp", "JvpAll", "Vjp", "VjpAll", "Derivative", "LeftDerivative", "RightDerivative", "Transpose", "TransposeLeft", "TransposeRight", "Record"];

    public static IReadOnlyList<PrimitiveEntry> All { get; } =
    [
        .. typeof(Primitive).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Primitive)) && !type.IsAbstract && type.Namespace == "Fluxion.Primitives")
            .Select(Of).OrderBy(entry => entry.Name, StringComparer.Ordinal),
    ];

    private static PrimitiveEntry Of(Type type)
    {
        var family = type.BaseType!.Name.Split('`')[0];
        var source = Repository.Libraries.First(file => file.Path.StartsWith("src/Fluxion/Primitives/", StringComparison.Ordinal) && file.Path.EndsWith($"/{type.Name}.cs", StringComparison.Ordinal));
        var own = source.Syntax.DescendantNodes().OfType<MethodDeclarationSyntax>().Select(method => method.Identifier.Text).Where(Rules.Contains).Distinct();
        return new(type.Name, family switch { "Primitive" => "its own rules", "TuplePrimitive" => "its own rules, several results", _ => family }, string.Join(", ", own));
    }
}
