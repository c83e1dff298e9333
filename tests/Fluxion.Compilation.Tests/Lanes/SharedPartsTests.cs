namespace Fluxion.Compilation.Tests;

/// <summary>Operators taken apart so that what they have in common is computed once.</summary>
public sealed class SharedPartsTests
{
    [Theory]
    [InlineData(DType.Float32)]
    [InlineData(DType.Float64)]
    public void Gelu_and_its_derivative_have_one_exponential_and_one_distribution_function(DType dtype)
    {
        var chain = GeluAndSlope(dtype);
        var shared = SharedParts.Of(chain.Program);
        var names = shared.Instructions.Select(instruction => instruction.Operator.Signature.Split('<')[0]).ToArray();
        Assert.Equal(["GaussianOperator", "NormalCdfOfGaussianOperator", "GatedOperator", "MultiplyOperator", "AddOperator"], names);
        foreach (var kernel in new[] { LaneKernel.Create(chain.Program, [false]), new BlockKernel(shared, [false]) })
        {
            foreach (var count in new[] { 1, 17, 3000 })
            {
                new KernelCase(chain, count, [false], seed: count).Check(kernel);
                new KernelCase(chain, count, [false], seed: count).Check(kernel, inPlace: true);
            }
        }
    }

    [Fact]
    public void Gates_and_the_logistic_function_have_one_exponential()
    {
        var chain = new LaneChain(DType.Float32);
        foreach (var primitive in new Primitive[] { Primitives.Silu.Instance, Primitives.Softplus.Instance, Primitives.Sigmoid.Instance, Primitives.Mish.Instance })
        {
            chain.Results.Add(chain.Add(primitive, 0));
        }

        var shared = SharedParts.Of(chain.Program);
        Assert.Equal(5, shared.Instructions.Length);
        Assert.Single(shared.Instructions, instruction => instruction.Operands.Length == 1);
        new KernelCase(chain, 1003, [false], seed: 4).Check(LaneKernel.Create(chain.Program, [false]));
    }

    [Fact]
    public void What_shares_nothing_stays_whole()
    {
        var chain = new LaneChain(DType.Float32, DType.Float32);
        chain.Results.Add(chain.Add(Primitives.Gelu.Instance, 0));
        chain.Results.Add(chain.Add(Primitives.NormalCdf.Instance, 1));
        Assert.Equal(chain.Program.Signature, SharedParts.Of(chain.Program).Signature);
    }

    [Fact]
    public void Operations_on_what_was_taken_apart_still_find_it()
    {
        var chain = new LaneChain(DType.Float64);
        var slope = chain.Add(Primitives.Gaussian.Instance, 0);
        var product = chain.Add(Primitives.Multiply.Instance, slope, chain.Add(Primitives.Gelu.Instance, 0));
        chain.Results.Add(chain.Add(Primitives.NormalCdf.Instance, product));
        chain.Results.Add(chain.Add(Primitives.Gaussian.Instance, product));
        chain.Results.Add(slope);
        var shared = SharedParts.Of(chain.Program);
        Assert.Equal(2, shared.Instructions.Count(instruction => instruction.Operator.Signature.StartsWith("GaussianOperator", StringComparison.Ordinal)));
        new KernelCase(chain, 1003, [false], seed: 2).Check(new BlockKernel(shared, [false]));
        new KernelCase(chain, 1003, [false], seed: 2).Check(LaneKernel.Create(chain.Program, [false]));
    }

    // f(x) = g(x, h(x)), to the bit.
    [Fact]
    public void Parts_put_together_have_the_bits_of_the_whole()
    {
        var composed = LanePrimitives.Lanes.Where(pair => pair.Lane.Parts is not null).ToArray();
        Assert.Contains(composed, pair => pair.Primitive is Primitives.Gelu);
        foreach (var (primitive, lane) in composed)
        {
            var (inner, outer) = lane.Parts!.Value;
            var chain = new LaneChain(lane.Result);
            chain.Results.Add(chain.Add(primitive, 0));
            var parts = new LaneProgram([lane.Result], [new(inner, [0]), new(outer, [0, 1])], [2]);
            new KernelCase(chain, 5000, [false], seed: 3).Check(new BlockKernel(parts, [false]));
        }
    }

    private static LaneChain GeluAndSlope(DType dtype)
    {
        var chain = new LaneChain(dtype);
        var value = chain.Add(Primitives.Gelu.Instance, 0);
        var cumulative = chain.Add(Primitives.NormalCdf.Instance, 0);
        var product = chain.Add(Primitives.Multiply.Instance, chain.Add(Primitives.Gaussian.Instance, 0), 0);
        chain.Results.Add(value);
        chain.Results.Add(chain.Add(Primitives.Add.Instance, cumulative, product));
        return chain;
    }
}
