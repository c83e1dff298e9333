using System.Reflection;

namespace Fluxion.Conventions.Tests;

/// <summary>The assemblies that users refer to.</summary>
internal static class Libraries
{
    public static IReadOnlyList<Assembly> All { get; } = [.. new[] { "Fluxion.Kernels", "Fluxion", "Fluxion.Compilation", "Fluxion.Learning" }.Select(Assembly.Load)];
}
