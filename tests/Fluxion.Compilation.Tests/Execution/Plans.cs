namespace Fluxion.Compilation.Tests;

/// <summary>Plans of traced functions, and instances of them with an executor of choice.</summary>
internal static class Plans
{
    /// <summary>Costs by which every step runs beside others wherever it may.</summary>
    internal static CostModel SideBySide { get; } = new() { Large = double.PositiveInfinity, Fork = double.NegativeInfinity };

    /// <summary>Costs by which every step is worth all threads.</summary>
    internal static CostModel Alone { get; } = new() { Large = 0 };

    internal static Plan Of(Func<Tensor[], Tensor[]> function, params Tensor[] inputs) => Of(function, inputs, []);

    internal static Plan Of(Func<Tensor[], Tensor[]> function, Tensor[] inputs, bool[] donated) => PlanBuilder.Build(
        Pipeline.Run(Subprogram.Trace("Compile", function, [.. inputs.Select(input => input.Type)], isWhole: true).Program.Graph), donated);

    internal static PlanInstance Sequential(Plan plan) => new(plan, SequentialExecutor.Instance);

    internal static PlanInstance Dataflow(Plan plan, CostModel? costs = null)
    {
        var schedule = Schedule.Of(plan, costs ?? SideBySide);
        return new PlanInstance(plan, new DataflowExecutor(() => schedule));
    }

    internal static void Same(Tensor[] expected, Tensor[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
        {
            Bits.Same(expected[i], actual[i]);
        }
    }

    /// <summary>A program with branches that wait for one another here and there, small enough that all its memory is reused.</summary>
    internal static Tensor[] Branches(Tensor[] x)
    {
        var ends = new Tensor[6];
        for (var i = 0; i < ends.Length; i++)
        {
            var product = (x[0] * (i + 1)).MatMul(x[1]);
            var sorted = product.Sort();
            ends[i] = (product.Tanh() - sorted.Mean(0)).MatMul(i > 1 ? ends[i - 2] : x[1]);
        }

        return [ends[4] + ends[5], ends[3].Sum(), ends[2].CumulativeSum(0).Max(1)];
    }

    /// <summary>Arguments for <see cref="Branches"/>.</summary>
    internal static Tensor[] Arguments(int size = 12)
    {
        var (first, second) = Key.Of(3).Split();
        return [first.Normal([size, size]), second.Normal([size, size])];
    }
}
