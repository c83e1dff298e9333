using System.Reflection;

namespace Fluxion.Conventions.Tests;

/// <summary>One `using Fluxion;` gives a user everything, and no name means two things after it.</summary>
public sealed class NamespaceTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void Public_types_live_in_one_namespace() =>
        Offenders.None(
            Libraries.All.SelectMany(library => library.GetExportedTypes()).Where(type => type.Namespace != "Fluxion").Select(type => type.FullName!),
            "move these public types to the namespace Fluxion, or make them internal");

    // With `namespace Fluxion.Compile`, the name Compile inside namespace Fluxion would be the namespace and no longer the method.
    [Fact]
    public void No_namespace_or_project_has_the_name_of_a_public_member()
    {
        var members = Libraries.All.SelectMany(library => library.GetExportedTypes())
            .SelectMany(type => type.GetMembers(Declared).Select(member => member.Name).Append(type.Name.Split('`')[0]))
            .ToHashSet();
        var namespaces = Libraries.All.SelectMany(library => library.GetTypes()).Select(type => type.Namespace).OfType<string>();
        var names = namespaces.Concat(ProjectFile.All.Select(project => project.Name)).Where(name => name.StartsWith("Fluxion.", StringComparison.Ordinal));
        Offenders.None(
            names.Distinct().Where(name => name.Split('.').Skip(1).Any(members.Contains)),
            "rename these namespaces or projects, for a public member has that name too");
    }
}
