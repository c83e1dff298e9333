namespace Fluxion.Tests.Reference;

internal static partial class ReferenceOperations
{
    // A condition number of 15,000 leaves four digits less, twice for derivatives, and nothing of single precision.
    private const double IllConditioned = 1e-11;

    private static Dictionary<string, ReferenceOperation> LinearSolving => new()
    {
        ["cholesky"] = Of(x => x[0].Cholesky()),
        ["inverse"] = Of(x => x[0].Inverse()),
        ["determinant"] = Of(x => x[0].Determinant()),
        ["gradient of the determinant"] = Of(x => Fluxion.Transforms.Grad((Tensor a) => a.Determinant())(x[0])),
        ["logdeterminant"] = new(LogDeterminant),
        ["matrix exponential"] = Of(x => x[0].MatrixExp()),
        ["matrix power 0"] = Of(x => x[0].MatrixPower(0)),
        ["matrix power 1"] = Of(x => x[0].MatrixPower(1)),
        ["matrix power 3"] = Of(x => x[0].MatrixPower(3)),
        ["matrix power -2"] = Of(x => x[0].MatrixPower(-2)),
        ["solve"] = Of(x => x[0].Solve(x[1])),
        ["solve triangular lower"] = Of(x => x[0].SolveTriangular(x[1])),
        ["solve triangular lower, transposed"] = Of(x => x[0].SolveTriangular(x[1], transposed: true)),
        ["solve triangular lower, unit diagonal"] = Of(x => x[0].SolveTriangular(x[1], unitDiagonal: true)),
        ["solve triangular lower, transposed, unit diagonal"] = Of(x => x[0].SolveTriangular(x[1], transposed: true, unitDiagonal: true)),
        ["solve triangular upper"] = Of(x => x[0].SolveTriangular(x[1], lower: false)),
        ["solve triangular upper, transposed"] = Of(x => x[0].SolveTriangular(x[1], lower: false, transposed: true)),
        ["solve triangular upper, unit diagonal"] = Of(x => x[0].SolveTriangular(x[1], lower: false, unitDiagonal: true)),
        ["solve triangular upper, transposed, unit diagonal"] = Of(x => x[0].SolveTriangular(x[1], lower: false, transposed: true, unitDiagonal: true)),
        ["solve Cholesky"] = Of(x => x[0].SolveCholesky(x[1])),
        ["ill-conditioned solve"] = new(x => [x[0].Solve(x[1])], IllConditioned, 0, DerivativeTolerance: 1e-8),
        ["ill-conditioned cholesky"] = new(x => [x[0].Cholesky()], IllConditioned, 0, DerivativeTolerance: 1e-8),
        ["ill-conditioned inverse"] = new(x => [x[0].Inverse()], IllConditioned, 0, DerivativeTolerance: 1e-8),
        ["ill-conditioned logdeterminant"] = new(LogDeterminant, IllConditioned, 0, DerivativeTolerance: 1e-8),
    };

    private static Tensor[] LogDeterminant(Tensor[] x)
    {
        var (sign, logarithm) = x[0].LogDeterminant();
        return [sign, logarithm];
    }
}
