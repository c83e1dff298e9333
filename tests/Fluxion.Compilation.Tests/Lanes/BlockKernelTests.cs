namespace Fluxion.Compilation.Tests;

/// <summary>Programs block by block beside the eager operations one after the other.</summary>
public sealed class BlockKernelTests
{
    private static readonly DType[] AllTypes = [DType.Float32, DType.Float64, DType.Int32, DType.Int64, DType.Bool];

    [Fact]
    public void Random_chains_have_the_bits_of_the_eager_operations()
    {
        var random = new Random(1);
        for (var i = 0; i < 200; i++)
        {
            var chain = LaneChain.Random(random, AllTypes, random.Next(1, 25));
            bool[] uniform = [.. chain.Program.Operands.Select(_ => random.Next(4) == 0)];
            var kernel = new BlockKernel(chain.Program, uniform);
            foreach (var count in new[] { 1, 17, 1000, 2500 })
            {
                var test = new KernelCase(chain, count, uniform, seed: i);
                test.Check(kernel);
                test.Check(kernel, inPlace: true);
            }
        }
    }

    [Fact]
    public void A_long_chain_needs_few_slots()
    {
        var chain = new LaneChain(DType.Float32);
        for (var i = 0; i < 50; i++)
        {
            chain.Add(Primitives.Exp.Instance, i);
        }

        chain.Results.Add(50);
        Assert.Equal(1, new BlockPlan(chain.Program, [false], []).Slots);
    }
}
