namespace Fluxion.Tests.Reference;

internal static partial class ReferenceOperations
{
    private static Dictionary<string, ReferenceOperation> Decompositions => new()
    {
        ["lu"] = new(x => x[0].Lu() is var (p, l, u) ? [p, l, u] : []),
        ["qr"] = new(x => x[0].Qr() is var (q, r) ? [q, r] : []),
        ["symmetric eigenvalues"] = Of(x => x[0].SymmetricEigenvalues()),
        ["symmetric function"] = Of(x => x[0].SymmetricEigen() is var (values, vectors) ? ScaleColumns(vectors, values.Cos()).MatMul(vectors.SwapAxes(-1, -2)) : x[0]),
        ["sum of eigenvalues"] = Of(x => x[0].SymmetricEigenvalues().Sum(-1)),
        ["singular values"] = Of(x => x[0].SingularValues()),
        ["function of singular values"] = Of(x => x[0].Svd() is var (u, s, vt) ? ScaleColumns(u, s.Sin()).MatMul(vt) : x[0]),
        ["first projections"] = new(x => x[0].Svd() is var (u, _, vt) ? [OfFirst(u), OfFirst(vt.SwapAxes(-1, -2))] : []),
        ["pseudo-inverse"] = Of(x => x[0].PseudoInverse()),
        ["least squares"] = Of(x => x[0].LeastSquares(x[1])),
        ["matrix rank"] = Of(x => x[0].MatrixRank()),
        ["nuclear norm"] = Of(x => x[0].NuclearNorm()),
        ["spectral norm"] = Of(x => x[0].SpectralNorm()),
        ["condition number"] = Of(x => x[0].ConditionNumber()),
        ["ill-conditioned singular values"] = new(x => [x[0].SingularValues()], IllConditioned, 0, DerivativeTolerance: 1e-8),
        ["ill-conditioned eigenvalues"] = new(x => [x[0].SymmetricEigenvalues()], IllConditioned, 0, DerivativeTolerance: 1e-8),
        ["ill-conditioned qr"] = new(x => x[0].Qr() is var (q, r) ? [q, r] : [], IllConditioned, 0, DerivativeTolerance: 1e-8),
        ["ill-conditioned pseudo-inverse"] = new(x => [x[0].PseudoInverse()], IllConditioned, 0, DerivativeTolerance: 1e-8),
    };

    private static Tensor ScaleColumns(Tensor matrix, Tensor numbers) => matrix * numbers.ExpandDims(-2);

    private static Tensor OfFirst(Tensor vectors) => vectors.Slice(-1, 0, 1).MatMul(vectors.Slice(-1, 0, 1).SwapAxes(-1, -2));
}
