namespace Fluxion.Testing;

/// <summary>Every primitive with its rows. A test fails where one is missing.</summary>
internal static partial class PrimitiveTable
{
    internal static IEnumerable<PrimitiveCase> All =>
    [
        .. ElementwiseUnary,
        .. ElementwiseBinary,
        .. Piecewise,
        .. Reductions,
        .. Shaping,
        .. Results,
        .. Indexing,
        .. Products,
        .. Contractions,
        .. Linear,
        .. Decompositions,
        .. Fused,
        .. Attention,
        .. ControlFlow,
        .. Reordering,
        .. Scans,
        .. Special,
        .. Activations,
        .. Normalization,
        .. Scattering,
        .. Sorting,
        .. Elementary,
        .. ElementaryPairs,
        .. Convolutions,
        .. Windows,
        .. Fourier,
        .. Bits,
        .. GammaRatios,
    ];

    private static readonly Shape Matrix = [3, 4];

    private static double[] D(Tensor x) => x.ToArray<double>();
}
