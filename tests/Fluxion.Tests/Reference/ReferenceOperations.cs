namespace Fluxion.Tests.Reference;

/// <summary>The operations that reference cases name, a file a family.</summary>
internal static partial class ReferenceOperations
{
    internal static IReadOnlyDictionary<string, ReferenceOperation> All { get; } = Families.SelectMany(family => family).ToDictionary(entry => entry.Key, entry => entry.Value);

    private static IEnumerable<IReadOnlyDictionary<string, ReferenceOperation>> Families =>
    [
        Attention,
        Basics,
        Decompositions,
        Elementary,
        Fourier,
        Gamma,
        Special,
        Activations,
        LinearSolving,
        Products,
        Shaping,
        Normalization,
        Reductions,
        Scans,
        Statistics,
        Indexing,
        Sorting,
        Convolutions,
        Windows,
    ];

    private static ReferenceOperation Of(Func<Tensor[], Tensor> function) => new(x => [function(x)]);

    private static ReferenceOperation Elementwise1(Func<Tensor, Tensor> function) => new(x => [function(x[0])], IsElementwise: true);

    private static ReferenceOperation Elementwise2(Func<Tensor, Tensor, Tensor> function) => new(x => [function(x[0], x[1])], IsElementwise: true);
}
