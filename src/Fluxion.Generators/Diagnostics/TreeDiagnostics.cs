using Microsoft.CodeAnalysis;

namespace Fluxion.Generators;

/// <summary>Everything [Tree] can complain about; docs/tree-diagnostics.md shows an example and its repair for each.</summary>
internal static class TreeDiagnostics
{
    internal static readonly DiagnosticDescriptor NotARecord = Error("FLX001", "A tree is a record",
        "[Tree] needs a record, and '{0}' is a {1}: write 'partial record{2} {0}', so that a copy with other leaves can be made");

    internal static readonly DiagnosticDescriptor NotPartial = Error("FLX002", "A tree is partial",
        "'{0}' must be partial, for the generator adds its ITree half: write 'partial record{1} {0}'");

    internal static readonly DiagnosticDescriptor OuterNotPartial = Error("FLX003", "What surrounds a tree is partial",
        "'{0}' stands inside '{1}', which must be partial too: add 'partial' to '{1}' or move '{0}' out of it");

    internal static readonly DiagnosticDescriptor UnsupportedContainer = Error("FLX004", "Tensors in a container that trees cannot hold",
        "'{0}' holds tensors in a '{1}', which a tree cannot take apart: use T[], List<T>, IReadOnlyList<T>, ImmutableArray<T>, a tuple or a [Tree] record");

    internal static readonly DiagnosticDescriptor NotATree = Error("FLX005", "A property holds tensors but is no tree",
        "'{0}' is of type '{1}', which holds tensors ('{2}') but is no tree: mark '{1}' with [Tree]");

    internal static readonly DiagnosticDescriptor NotSettable = Error("FLX006", "A leaf that cannot be replaced",
        "'{0}' holds tensors but cannot be set in a copy: give it 'init' ('{{ get; init; }}'), or compute it ('=> …') from other properties");

    internal static readonly DiagnosticDescriptor Field = Warning("FLX007", "A field is no leaf",
        "The field '{0}' holds tensors, but only properties are leaves, so a transform takes it for a constant: make it a property with 'init'");

    internal static readonly DiagnosticDescriptor OpenTypeParameter = Error("FLX008", "A type parameter that may or may not hold tensors",
        "'{0}' is of type '{1}', which may hold tensors or not: write 'where {1} : ITree<{1}>' for a tree, or 'where {1} : unmanaged' for a plain value");

    internal static readonly DiagnosticDescriptor DelegateIsConstant = Info("FLX009", "A delegate is a constant",
        "'{0}' is a function and so a constant of the tree: tensors it captures get no gradient; make parameters properties of a [Tree] record instead");

    internal static readonly DiagnosticDescriptor DerivedNotMarked = Error("FLX010", "A record derived from a tree is a tree",
        "'{0}' derives from the tree '{1}' and must be marked with [Tree] too, or its own leaves would be constants");

    internal static readonly DiagnosticDescriptor FileLocal = Error("FLX011", "A tree is visible outside its file",
        "'{0}' is file-local, and the generator's half stands in another file: make it internal or private");

    private static readonly DiagnosticDescriptor[] All =
    [
        NotARecord, NotPartial, OuterNotPartial, UnsupportedContainer, NotATree, NotSettable,
        Field, OpenTypeParameter, DelegateIsConstant, DerivedNotMarked, FileLocal,
    ];

    internal static DiagnosticDescriptor ById(string id) => All.First(descriptor => descriptor.Id == id);

    private static DiagnosticDescriptor Error(string id, string title, string message) => Create(id, title, message, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Warning(string id, string title, string message) => Create(id, title, message, DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Info(string id, string title, string message) => Create(id, title, message, DiagnosticSeverity.Info);

    private static DiagnosticDescriptor Create(string id, string title, string message, DiagnosticSeverity severity) =>
        new(id, title, message, "Fluxion.Trees", severity, isEnabledByDefault: true);
}
