namespace Fluxion.Tests.Reference;

internal static partial class ReferenceOperations
{
    private static Dictionary<string, ReferenceOperation> Statistics => new()
    {
        ["variance"] = Of(x => x[0].Variance([0, 2])),
        ["variance of population"] = Of(x => x[0].Variance([0, 2], keepDims: true, correction: 0)),
        ["standard deviation"] = Of(x => x[0].StandardDeviation([0, 2])),
        ["standard deviation of population"] = Of(x => x[0].StandardDeviation([0, 2], keepDims: true, correction: 0)),
        ["norm of order 0"] = Of(x => x[0].Norm(0, [0, 2])),
        ["norm of order 1"] = Of(x => x[0].Norm(1, [0, 2])),
        ["norm of order 1.5"] = Of(x => x[0].Norm(1.5, [0, 2])),
        ["norm of order 2"] = Of(x => x[0].Norm(2, [0, 2])),
        ["norm of order 3"] = Of(x => x[0].Norm(3, [0, 2])),
        ["norm of order 4"] = Of(x => x[0].Norm(4, [0, 2])),
        ["norm of order infinity"] = Of(x => x[0].Norm(double.PositiveInfinity, [0, 2])),
        ["norm of order minus infinity"] = Of(x => x[0].Norm(double.NegativeInfinity, [0, 2])),
        ["Frobenius norm"] = Of(x => x[0].Norm(axis: [-2, -1])),
        ["differences"] = Of(x => x[0].Differences(axis: 1)),
        ["second differences"] = Of(x => x[0].Differences(2, 1)),
        ["quantile"] = Of(x => x[0].Quantile(0.25, 1, keepDims: true)),
        ["median"] = Of(x => x[0].Median()),
        ["trapezoid"] = Of(x => x[0].Trapezoid(0.5, 1)),
        ["trapezoid at points"] = Of(x => x[0].Trapezoid(x[1], 1)),
    };
}
