using Fluxion.Testing;

namespace Fluxion.Compilation.Tests;

/// <summary>Every row of the table of primitives, compiled, under and over the transforms, beside the same run eagerly.</summary>
public class CompiledPrimitiveTests
{
    public static TheoryData<string> Rows => [.. PrimitiveTable.All.Select(row => row.Name)];

    public static TheoryData<string> DifferentiableRows => [.. PrimitiveTable.All.Where(row => row.IsDifferentiable).Select(row => row.Name)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Compiled_gives_the_bits_of_eager(string name)
    {
        var (function, inputs) = Row(name);
        var compiled = Compiler.Compile<LeafList, Tensor>(x => function(x.Items));
        for (var run = 0; run < 2; run++)
        {
            Bits.Same(function(inputs), compiled(new LeafList(inputs)));
        }
    }

    [Theory]
    [MemberData(nameof(DifferentiableRows))]
    public void The_compiled_gradient_gives_the_bits_of_eager(string name)
    {
        var (function, inputs) = Row(name);
        var gradient = Transforms.Grad((LeafList x) => Weighted(function(x.Items)));
        Same(gradient(new LeafList(inputs)), Compiler.Compile(gradient)(new LeafList(inputs)));
    }

    [Theory]
    [MemberData(nameof(DifferentiableRows))]
    public void The_gradient_of_the_compiled_gives_the_bits_of_eager(string name)
    {
        var (function, inputs) = Row(name);
        var compiled = Compiler.Compile<LeafList, Tensor>(x => function(x.Items));
        Same(
            Transforms.Grad((LeafList x) => Weighted(function(x.Items)))(new LeafList(inputs)),
            Transforms.Grad((LeafList x) => Weighted(compiled(x)))(new LeafList(inputs)));
    }

    // Weights that differ, so that no two cotangents can be taken for each other.
    private static Tensor Weighted(Tensor y) => (y * (Tensor.Arange(1, y.Size + 1).Cast(y.DType) / y.Size).Reshape(y.Shape.Extents)).Sum();

    private static (Func<Tensor[], Tensor> Function, Tensor[] Inputs) Row(string name)
    {
        var row = PrimitiveTable.All.Single(candidate => candidate.Name == name);
        return (row.Function, row.Inputs(new Random(7)));
    }

    private static void Same(LeafList expected, LeafList actual)
    {
        for (var i = 0; i < expected.Items.Length; i++)
        {
            Bits.Same(expected.Items[i], actual.Items[i]);
        }
    }
}
