using Microsoft.CodeAnalysis;

namespace Fluxion.Generators;

/// <summary>Why a type cannot be taken apart: the diagnostic and its arguments after the property's name.</summary>
internal sealed class Problem(DiagnosticDescriptor descriptor, params string[] arguments)
{
    internal DiagnosticDescriptor Descriptor { get; } = descriptor;

    internal string[] Arguments { get; } = arguments;
}
