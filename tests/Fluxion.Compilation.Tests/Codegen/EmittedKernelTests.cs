namespace Fluxion.Compilation.Tests;

/// <summary>Emitted code beside the eager operations one after the other.</summary>
public sealed class EmittedKernelTests
{
    private static readonly DType[] Single = [DType.Float32, DType.Int32, DType.Bool];
    private static readonly DType[] Double = [DType.Float64, DType.Int64, DType.Bool];

    public static TheoryData<string> Names => LaneOperatorTests.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void A_lane_has_the_bits_of_the_eager_operation(string name)
    {
        foreach (var (primitive, lane) in LanePrimitives.Lanes.Where(pair => pair.Primitive.Name == name))
        {
            var chain = new LaneChain(lane.Operands.ToArray());
            chain.Results.Add(chain.Add(primitive, [.. Enumerable.Range(0, lane.Arity)]));
            if (EmittedKernel.CanEmit(chain.Program))
            {
                var kernel = new EmittedKernel(chain.Program, new bool[lane.Arity]);
                foreach (var count in new[] { 1, 15, 16, 17, 1000, 5000 })
                {
                    new KernelCase(chain, count, new bool[lane.Arity], seed: count).Check(kernel);
                }
            }
        }
    }

    // What has numbers of two widths is left to blocks.
    [Fact]
    public void There_is_code_for_every_lane_of_one_width()
    {
        var widths = from pair in LanePrimitives.Lanes
                     let types = pair.Lane.Operands.ToArray().Append(pair.Lane.Result).Where(type => type != DType.Bool).Select(type => type.SizeInBytes())
                     where types.Distinct().Count() <= 1
                     select pair.Lane;
        Assert.All(widths, lane => Assert.NotNull(lane.Method(lane.Operands.ToArray().Append(lane.Result).Max(type => type == DType.Bool ? 4 : type.SizeInBytes()))));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Random_chains_have_the_bits_of_the_eager_operations(bool wide)
    {
        var random = new Random(2);
        for (var i = 0; i < 60; i++)
        {
            var chain = LaneChain.Random(random, wide ? Double : Single, random.Next(1, 25));
            bool[] uniform = [.. chain.Program.Operands.Select(_ => random.Next(4) == 0)];
            Assert.True(EmittedKernel.CanEmit(chain.Program));
            var kernel = new EmittedKernel(chain.Program, uniform);
            foreach (var count in new[] { 1, 17, 1000, 1003 })
            {
                var test = new KernelCase(chain, count, uniform, seed: i);
                test.Check(kernel);
                test.Check(kernel, inPlace: true);
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Long_chains_in_several_loops_have_the_bits_of_the_eager_operations(bool wide)
    {
        var random = new Random(4);
        for (var i = 0; i < 30; i++)
        {
            var chain = LaneChain.Random(random, wide ? Double : Single, random.Next(5, 60));
            bool[] uniform = [.. chain.Program.Operands.Select(_ => random.Next(4) == 0)];
            var kernel = new SplitKernel(chain.Program, uniform);
            foreach (var count in new[] { 1, 17, 1003 })
            {
                var test = new KernelCase(chain, count, uniform, seed: i);
                test.Check(kernel);
                test.Check(kernel, inPlace: true);
            }
        }
    }

    [Fact]
    public void A_result_waits_while_a_later_loop_reads_the_operand_in_its_place()
    {
        var chain = new LaneChain(DType.Float32);
        var early = chain.Add(Primitives.Exp.Instance, 0);
        chain.Results.Add(early);
        chain.Results.Add(chain.Add(Primitives.Add.Instance, chain.Add(Primitives.Tanh.Instance, early), 0));
        foreach (var kernel in new LaneKernel[] { new SplitKernel(chain.Program, [false]), new BlockKernel(chain.Program, [false]), new EmittedKernel(chain.Program, [false]) })
        {
            new KernelCase(chain, 3000, [false], seed: 5).Check(kernel, inPlace: true);
        }
    }

    [Fact]
    public async Task Two_threads_at_once_get_their_own_results()
    {
        var chain = LaneChain.Random(new Random(3), Single, 12);
        var uniform = new bool[chain.Program.Operands.Length];
        var kernels = new LaneKernel[] { new EmittedKernel(chain.Program, uniform), new BlockKernel(chain.Program, uniform) };
        var threads = Enumerable.Range(0, 2).Select(seed => Task.Run(() =>
        {
            var test = new KernelCase(chain, 3000, uniform, 10 * seed);
            for (var i = 0; i < 100; i++)
            {
                test.Check(kernels[i % 2]);
            }
        }));
        await Task.WhenAll(threads);
    }
}
