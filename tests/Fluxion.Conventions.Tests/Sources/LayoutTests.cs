using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fluxion.Conventions.Tests;

/// <summary>A type is found from its name.</summary>
public sealed class LayoutTests
{
    // Tests may keep the small models they work on together.
    private static IEnumerable<SourceFile> Findable => Repository.Sources.Where(source => !source.IsUnder("tests"));

    [Fact]
    public void A_file_holds_one_type() =>
        Offenders.None(
            Findable.Where(source => source.Types.Count() > 1),
            source => $"{source}: {string.Join(", ", source.Types.Select(SourceFile.NameOf))}",
            "give each of these types a file of its own");

    [Fact]
    public void A_file_has_the_name_of_its_type() =>
        Offenders.None(
            Findable.Where(source => source.Types.Any() && !source.Types.Any(type => FileNames(type).Contains(StemOf(source)))),
            source => $"{source} declares {SourceFile.NameOf(source.Types.First())}",
            "name the file as its type; a part of a partial type is Type.Part.cs, a generic one may carry its number of parameters, as in Pair2.cs");

    [Fact]
    public void Namespaces_are_file_scoped() =>
        Offenders.None(
            Repository.Sources.Where(source => source.Syntax.DescendantNodes().OfType<NamespaceDeclarationSyntax>().Any()),
            source => source.Path,
            "write `namespace Fluxion;` without braces");

    private static string[] FileNames(MemberDeclarationSyntax type)
    {
        var name = SourceFile.NameOf(type);
        var parameters = (type as TypeDeclarationSyntax)?.TypeParameterList ?? (type as DelegateDeclarationSyntax)?.TypeParameterList;
        return parameters is null ? [name] : [name, $"{name}{parameters.Parameters.Count}"];
    }

    private static string StemOf(SourceFile source) => Path.GetFileName(source.Path).Split('.')[0];
}
