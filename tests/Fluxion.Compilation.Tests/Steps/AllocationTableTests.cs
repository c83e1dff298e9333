using Fluxion.Kernels;
using Fluxion.Testing;

namespace Fluxion.Compilation.Tests.Steps;

/// <summary>Every row of the table on buffers, and its gradient, and what one run of them allocates.</summary>
public sealed class AllocationTableTests
{
    // A user's solver is a user's code: it runs eagerly.
    private static readonly PrimitiveCase[] Rows = [.. PrimitiveTable.All.Where(row => row.Name != "ImplicitSolution")];

    [Fact]
    public void Rows_allocate_nothing()
    {
        using var limit = WorkSplitter.Limit(1);
        AllocateNothing(Rows, function => function);
    }

    [Fact]
    public void Gradients_of_rows_allocate_nothing()
    {
        using var limit = WorkSplitter.Limit(1);
        var rows = Rows.Where(row => row.IsDifferentiable && row.Inputs(new Random(1))[0].DType.IsFloating());
        AllocateNothing(rows, function => Transforms.Grad((Tensor x) => function(x).Square().Sum()));
    }

    private static void AllocateNothing(IEnumerable<PrimitiveCase> rows, Func<Func<Tensor, Tensor>, Func<Tensor, Tensor>> transform)
    {
        var allocating = rows.Select(row => (row.Name, Bytes: BytesOf(row, transform))).Where(row => row.Bytes > 0);
        Assert.Empty(allocating);
    }

    private static long BytesOf(PrimitiveCase row, Func<Func<Tensor, Tensor>, Func<Tensor, Tensor>> transform)
    {
        var inputs = row.Inputs(new Random(1));
        return Allocation.OfSteps(transform(x => row.Function([x, .. inputs[1..]])), inputs[0]);
    }
}
