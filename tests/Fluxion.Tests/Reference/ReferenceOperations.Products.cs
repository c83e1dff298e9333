namespace Fluxion.Tests.Reference;

internal static partial class ReferenceOperations
{
    private static Dictionary<string, ReferenceOperation> Products => new(Equations)
    {
        ["matmul"] = Of(x => x[0].MatMul(x[1])),
        ["dot"] = Of(x => x[0].Dot(x[1])),
        ["vdot"] = Of(x => x[0].VDot(x[1])),
        ["vecdot"] = Of(x => x[0].VecDot(x[1])),
        ["vecdot of axis 0"] = Of(x => x[0].VecDot(x[1], 0)),
        ["inner"] = Of(x => x[0].Inner(x[1])),
        ["outer"] = Of(x => x[0].Outer(x[1])),
        ["tensordot 2"] = Of(x => x[0].TensorDot(x[1])),
        ["tensordot 0"] = Of(x => x[0].TensorDot(x[1], 0)),
        ["tensordot of axes"] = Of(x => x[0].TensorDot(x[1], [0, 2], [1, 0])),
        ["kronecker"] = Of(x => x[0].Kronecker(x[1])),
        ["cross"] = Of(x => x[0].Cross(x[1])),
        ["cross of axis 0"] = Of(x => x[0].Cross(x[1], 0)),
        ["bilinear"] = Of(x => x[0].Bilinear(x[1], x[2])),
        ["multidot"] = Of(x => Tensor.MultiDot(x)),
    };

    // The equation is the operation's name.
    private static Dictionary<string, ReferenceOperation> Equations => ReferenceTable.All
        .Select(one => one.Operation).Where(operation => operation.StartsWith("einsum ", StringComparison.Ordinal)).Distinct()
        .ToDictionary(operation => operation, operation => Of(x => Tensor.Einsum(operation["einsum ".Length..], x)));
}
