using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fluxion.Conventions.Tests;

/// <summary>
/// A transform is a way to read a program and knows no operation: adding a primitive touches no transform. Since primitives have a
/// namespace of their own, a file that does not name it cannot use one.
/// </summary>
public sealed class PrimitiveWallTests
{
    private const string Namespace = "Primitives";

    private static readonly string[] Readers = ["src/Fluxion/Transforms", "src/Fluxion/Interpreters"];

    [Fact]
    public void Types_under_Primitives_live_in_the_namespace_of_that_name() =>
        Offenders.None(
            from source in Repository.Libraries
            where source.IsUnder("src/Fluxion/Primitives")
            where source.Syntax.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().Any(space => space.Name.ToString() != $"Fluxion.{Namespace}")
            select source.Path,
            "put these types into the namespace Fluxion.Primitives");

    [Fact]
    public void Transforms_and_interpreters_use_no_primitive() =>
        Offenders.None(
            from source in Repository.Libraries
            where Readers.Any(source.IsUnder)
            where source.Syntax.DescendantNodes().OfType<SimpleNameSyntax>().Any(name => name.Identifier.Text == Namespace)
            select source.Path,
            "use the tensor's public operators here, and no type of Primitives");

    [Fact]
    public void No_global_using_opens_the_primitives() =>
        Offenders.None(
            from source in Repository.Libraries
            from directive in source.Syntax.Usings
            where !directive.GlobalKeyword.IsMissing && directive.GlobalKeyword.Text.Length > 0 && directive.Name?.ToString() == $"Fluxion.{Namespace}"
            select source.Path,
            "name the namespace in the files that need it, or transforms see it too");
}
