namespace Fluxion.Compilation.Tests.Steps;

/// <summary>Code of a user's own that runs within a plan, and may keep what it sees.</summary>
public sealed class UsersCodeTests
{
    [Fact]
    public void What_a_solver_keeps_stays_as_it_was()
    {
        var kept = new List<Tensor>();
        var root = Implicit.Root((z, theta) => (z * z) - theta, Keep, solution: new TensorType(DType.Float64, Shape.Create([3])));
        var compiled = Compiler.Compile((Tensor x) => root(x * 4.0) + 1.0);

        Assert.Equal([3.0, 5, 7], compiled(Tensor.Of([1.0, 4, 9])).ToArray<double>());
        Assert.Equal([9.0, 9, 9], compiled(Tensor.Of([16.0, 16, 16])).ToArray<double>());
        Assert.Equal([[4.0, 16, 36], [2.0, 4, 6], [64.0, 64, 64], [8.0, 8, 8]], kept.Select(tensor => tensor.ToArray<double>()));

        Tensor Keep(Tensor theta)
        {
            var y = theta.Sqrt();
            kept.AddRange([theta, y]);
            return y;
        }
    }
}
