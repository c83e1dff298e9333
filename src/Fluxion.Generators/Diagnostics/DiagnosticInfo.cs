using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Fluxion.Generators;

/// <summary>A diagnostic as plain data: symbols and syntax must not outlive the step that saw them.</summary>
internal sealed record DiagnosticInfo(string Id, string Path, TextSpan Span, LinePositionSpan Lines, EquatableArray<string> Arguments)
{
    internal static DiagnosticInfo Create(DiagnosticDescriptor descriptor, Location? location, params string[] arguments) => new(
        descriptor.Id,
        location?.SourceTree?.FilePath ?? "",
        location?.SourceSpan ?? default,
        location?.GetLineSpan().Span ?? default,
        new EquatableArray<string>([.. arguments]));

    /// <summary>The diagnostic at its place in the syntax tree; a place in a mere file would be deaf to <c>#pragma warning disable</c>.</summary>
    internal Diagnostic ToDiagnostic(Compilation compilation)
    {
        var tree = compilation.SyntaxTrees.FirstOrDefault(candidate => candidate.FilePath == Path && Span.End <= candidate.Length);
        var location = tree is not null ? Location.Create(tree, Span) : Location.Create(Path, Span, Lines);
        return Diagnostic.Create(TreeDiagnostics.ById(Id), location, [.. Arguments.Select(argument => (object)argument)]);
    }
}
