using System.Reflection;
using System.Xml.Linq;

namespace Fluxion.Conventions.Tests;

/// <summary>The walls between projects, once as the project files say them and once as the compiler left them in the assemblies.</summary>
public sealed class WallTests
{
    public static TheoryData<string> Projects => [.. ProjectFile.Libraries.Select(project => project.Name)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_refers_only_to_what_it_may_stand_on(string name)
    {
        Assert.True(Walls.Projects.ContainsKey(name), $"{name} is new: say in Walls what it may stand on.");
        Offenders.None(
            ProjectFile.Libraries.Single(project => project.Name == name).Projects.Except(Walls.Projects[name]),
            $"{name} must not refer to these projects; put what it needs where both can see it");
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_uses_only_the_packages_agreed_on(string name) =>
        Offenders.None(
            ProjectFile.Libraries.Single(project => project.Name == name).Packages.Except(Walls.Packages[name]),
            $"{name} has new dependencies; agree on them first, then add them to Walls");

    [Theory]
    [MemberData(nameof(Projects))]
    public void An_assembly_uses_only_what_its_project_may_stand_on(string name)
    {
        var assembly = Assembly.Load(name);
        var ours = assembly.GetReferencedAssemblies().Select(reference => reference.Name!).Where(reference => reference.StartsWith("Fluxion", StringComparison.Ordinal));
        Offenders.None(ours.Except(Walls.Projects[name]), $"{name} uses types of these assemblies, which it reaches only through others");
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = XDocument.Parse(Repository.Text("Fluxion.slnx")).Descendants("Project").Select(project => (string)project.Attribute("Path")!);
        Offenders.None(ProjectFile.All.Select(project => project.Path).Except(solution).Except(OutsideTheSolution), "add these projects to Fluxion.slnx");
    }

    // Published ahead of time for .NET 9, which a plain build and test of the solution must not need.
    private static readonly string[] OutsideTheSolution = ["tests/Fluxion.Aot/Fluxion.Aot.csproj"];
}
