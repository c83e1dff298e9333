using Fluxion.Kernels;

namespace Fluxion.Compilation.Tests.Steps;

/// <summary>Reductions in a plan beside the eager ones.</summary>
public sealed class ReductionStepTests
{
    public static TheoryData<string, int[], int[], DType> Cases
    {
        get
        {
            var cases = new TheoryData<string, int[], int[], DType>();
            foreach (var (shape, axes) in Layouts)
            {
                foreach (var name in new[] { "Sum", "Max", "Min", "Product" })
                {
                    cases.Add(name, shape, axes, DType.Float32);
                }

                cases.Add("Sum", shape, axes, DType.Float64);
                cases.Add("Max", shape, axes, DType.Int32);
                cases.Add("Product", shape, axes, DType.Int64);
            }

            return cases;
        }
    }

    private static IEnumerable<(int[] Shape, int[] Axes)> Layouts =>
    [
        ([7], [0]), ([5, 1], [1]), ([3, 1000], [1]), ([300, 17], [0]), ([300, 17], [0, 1]), ([2, 3, 4, 5], [0, 2]), ([2, 3, 4, 5], [1, 3]),
        ([2, 3, 4, 5], [1, 2]), ([600, 700], [0, 1]), ([600, 700], [0]),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_gives_the_bits_of_eager(string name, int[] shape, int[] axes, DType dtype)
    {
        var x = Numbers(shape, dtype);
        foreach (var threads in new[] { 1, 4 })
        {
            using (WorkSplitter.Limit(threads))
            {
                foreach (var keepDims in new[] { false, true })
                {
                    var function = Reduction(name, axes, keepDims);
                    Bits.Same(function(x), Compiler.Compile(function)(x));
                }
            }
        }
    }

    [Fact]
    public void It_reads_transposed_and_repeated_operands()
    {
        var x = Numbers([30, 40], DType.Float32);
        Func<Tensor, Tensor>[] functions = [a => a.Transpose().Sum(0), a => a.BroadcastTo(Shape.Create([3, 30, 40])).Sum(Axes.Create([0, 2]))];
        Assert.All(functions, function => Bits.Same(function(x), Compiler.Compile(function)(x)));
    }

    [Fact]
    public void Axes_that_do_not_lie_together_are_reduced_one_after_the_other()
    {
        var steps = PlanOf(x => x.Sum(Axes.Create([0, 2])), Tensor.Zeros([2, 3, 4])).Steps;
        Assert.Equal(["reduced rows", "reduced columns"], steps.Select(step => step.Path));
        Assert.Equal("float32 (2, 3, 4) -> float32 (6, 1) -> float32 (3,)", $"{steps[0].Reads[0].Type} -> {steps[0].Writes[0].Type} -> {steps[1].Writes[0].Type}");
    }

    [Theory]
    [InlineData(new[] { 1 })]
    [InlineData(new[] { 0 })]
    [InlineData(new[] { 0, 2 })]
    public void It_allocates_nothing(int[] axes)
    {
        using (WorkSplitter.Limit(1))
        {
            Assert.Equal(0, Allocation.OfSteps(x => x.Exp().Sum(Axes.Create(axes)), Numbers([4, 300, 5], DType.Float32)));
        }
    }

    private static Plan PlanOf(Func<Tensor, Tensor> function, Tensor x) => PlanBuilder.Build(Pipeline.Run(Graph.Trace(function, x)), []);

    private static Func<Tensor, Tensor> Reduction(string name, int[] axes, bool keepDims) => name switch
    {
        "Sum" => x => x.Sum(Axes.Create(axes), keepDims),
        "Max" => x => x.Max(Axes.Create(axes), keepDims),
        "Min" => x => x.Min(Axes.Create(axes), keepDims),
        _ => x => x.Product(Axes.Create(axes), keepDims),
    };

    private static Tensor Numbers(int[] shape, DType dtype)
    {
        var x = Key.Of(3).Normal(Shape.Create(shape));
        return dtype.IsFloating() ? (x * 0.1f + 1).Cast(dtype) : (x * 5).Cast(dtype);
    }
}
