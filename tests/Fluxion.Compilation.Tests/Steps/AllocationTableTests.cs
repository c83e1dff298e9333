using Fluxion.Kernels;
using Fluxion.Testing;

namespace Fluxion.Compilation.Tests.Steps;

/// <summary>Every row of the table on buffers, and what one run of it allocates.</summary>
public sealed class AllocationTableTests
{
    // Handles and strides of operands that are laid out anew, and the workspaces of factorisations.
    private static readonly HashSet<string> AllocateSomething =
    [
        "ArgSort (the largest)", "AxisMap (adaptive)", "AxisMap (lines)", "AxisMap (means)", "AxisMap (steps)", "BroadcastTo (tile)", "Cholesky",
        "Cofactor", "Concatenate (replicate)", "Determinant", "Einsum (diagonal)", "Embed (pad)", "GatherAlong (front)", "ImplicitSolution",
        "Inverse", "LastAlong", "LinearRecurrence (backwards, broadcast)", "LogDeterminant", "Lu", "Lu (rows swapped)", "MatrixExponential",
        "PseudoInverse", "PseudoInverse (rank deficient)", "Qr", "Qr (least squares)", "Qr (wide)", "Reshape (of a transpose)", "Result",
        "Result (all)", "SingularValues", "Slice", "Slice (backwards)", "Solve", "Solve (batch)", "Solve (vector)", "Svd", "Svd (left vectors)",
        "Svd (tall)", "Svd (wide)", "SymmetricEigen", "SymmetricEigen (values)", "SymmetricEigenvalues", "TriangularSolve (lower)",
        "TriangularSolve (lower, transposed)", "TriangularSolve (upper)", "TriangularSolve (upper, transposed, unit diagonal)", "WrapIndex",
    ];

    [Fact]
    public void All_other_rows_allocate_nothing()
    {
        using var limit = WorkSplitter.Limit(1);
        var allocating = PrimitiveTable.All.Where(row => !AllocateSomething.Contains(row.Name)).Select(row => (row.Name, Bytes: BytesOf(row))).Where(row => row.Bytes > 0);
        Assert.Empty(allocating);
    }

    private static long BytesOf(PrimitiveCase row)
    {
        var inputs = row.Inputs(new Random(1));
        return Allocation.OfSteps(x => row.Function([x, .. inputs[1..]]), inputs[0]);
    }
}
