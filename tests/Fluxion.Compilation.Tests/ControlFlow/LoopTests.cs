namespace Fluxion.Compilation.Tests;

/// <summary>Loops and choices compiled, under and over the transforms, beside the same run eagerly.</summary>
public class LoopTests
{
    public static TheoryData<string> Names => [.. LoopTable.All.Select(row => row.Name)];

    [Theory]
    [MemberData(nameof(Names))]
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
    [MemberData(nameof(Names))]
    public void The_compiled_gradient_gives_what_eager_gives(string name)
    {
        var (function, inputs) = Row(name);
        var gradient = Transforms.Grad((LeafList x) => Weighted(function(x.Items)));
        Same(gradient(new LeafList(inputs)), Compiler.Compile(gradient)(new LeafList(inputs)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_gradient_of_the_compiled_gives_what_eager_gives(string name)
    {
        var (function, inputs) = Row(name);
        var compiled = Compiler.Compile<LeafList, Tensor>(x => function(x.Items));
        Same(
            Transforms.Grad((LeafList x) => Weighted(function(x.Items)))(new LeafList(inputs)),
            Transforms.Grad((LeafList x) => Weighted(compiled(x)))(new LeafList(inputs)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Compiled_tangents_have_the_bits_of_eager(string name)
    {
        var (function, inputs) = Row(name);
        var directions = new LeafList(Array.ConvertAll(inputs, input => (input * 3).Cos()));
        Func<LeafList, Tensor> tangent = x => Transforms.Jvp((LeafList at) => function(at.Items), x, directions).Tangent;
        Bits.Same(tangent(new LeafList(inputs)), Compiler.Compile(tangent)(new LeafList(inputs)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_compiled_batch_has_the_bits_of_eager(string name)
    {
        var (function, inputs) = Row(name);
        var batch = Transforms.Vmap((LeafList x) => function(x.Items));
        var examples = new LeafList(Array.ConvertAll(inputs, input => Tensor.Stack([input, input * 0.5, input.Cos()])));
        Bits.Same(batch(examples), Compiler.Compile(batch)(examples));
    }

    // Weights that differ, so that no two cotangents can be taken for each other.
    private static Tensor Weighted(Tensor y) => (y * (Tensor.Arange(1, y.Size + 1).Cast(y.DType) / y.Size).Reshape(y.Shape.Extents)).Sum();

    private static (Func<Tensor[], Tensor> Function, Tensor[] Inputs) Row(string name)
    {
        var row = LoopTable.All.Single(candidate => candidate.Name == name);
        return (row.Function, row.Inputs);
    }

    private static void Same(LeafList expected, LeafList actual)
    {
        for (var i = 0; i < expected.Items.Length; i++)
        {
            Close.To(expected.Items[i], actual.Items[i]);
        }
    }
}
