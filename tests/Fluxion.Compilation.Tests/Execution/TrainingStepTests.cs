using Fluxion.Kernels;

namespace Fluxion.Compilation.Tests;

/// <summary>A whole training step with donated parameters, on every executor and number of threads, beside the same steps run eagerly.</summary>
public class TrainingStepTests
{
    private const int Steps = 4;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void A_compiled_training_step_gives_the_bits_of_eager(int threads)
    {
        using var limit = WorkSplitter.Limit(threads);
        var expected = Eager();
        Plans.Same(expected, Compiled());

        var plan = PlanOfStep();
        Assert.Contains(plan.Buffers.Outputs, output => output.InPlaceOf is not null);
        Plans.Same(expected, Planned(plan, Plans.Sequential(plan)));
        Plans.Same(expected, Planned(plan, Plans.Dataflow(plan)));
        Plans.Same(expected, Planned(plan, Plans.Dataflow(plan, CostModel.Default)));
        Plans.Same(expected, Planned(plan, Plans.Dataflow(plan, Plans.Alone)));
    }

    private static (Tensor Images, Tensor Labels) Batch(int step)
    {
        var (first, second) = Key.Of(step).Split();
        return (first.Normal([50, 320]), second.Integers([50], 10).Cast(DType.Int64));
    }

    private static Tensor[] Eager()
    {
        var model = Perceptron.Random(Key.Of(9));
        var state = Perceptron.Start(model);
        for (var step = 0; step < Steps; step++)
        {
            var (images, labels) = Batch(step);
            (model, state) = Perceptron.Step(model, state, images, labels);
        }

        return [.. Tree.Leaves(model), .. Tree.Leaves(state)];
    }

    private static Tensor[] Compiled()
    {
        var compiled = Compile();
        var model = Perceptron.Random(Key.Of(9));
        var state = Perceptron.Start(model);
        for (var step = 0; step < Steps; step++)
        {
            var (images, labels) = Batch(step);
            (model, state) = compiled(model, state, images, labels);
        }

        return [.. Tree.Leaves(model), .. Tree.Leaves(state)];
    }

    private static Plan PlanOfStep()
    {
        var compiled = Compile();
        var model = Perceptron.Random(Key.Of(1));
        var (images, labels) = Batch(0);
        compiled(model, Perceptron.Start(model), images, labels);
        return ((ICompiled)compiled.Target!).Function.Programs.Single().Plan;
    }

    private static Tensor[] Planned(Plan plan, PlanInstance instance)
    {
        var model = Perceptron.Random(Key.Of(9));
        Tensor[] leaves = [.. Tree.Leaves(model), .. Tree.Leaves(Perceptron.Start(model))];
        instance.Wrap(step => new Around(step, Delays.Random));
        for (var step = 0; step < Steps; step++)
        {
            var (images, labels) = Batch(step);
            leaves = instance.Run([.. leaves, images, labels]);
        }

        Assert.Equal(plan.Outputs.Count, leaves.Length);
        return leaves;
    }

    private static Func<Perceptron, OptimizerState<Perceptron>, Tensor, Tensor, (Perceptron Model, OptimizerState<Perceptron> State)> Compile() =>
        Compiler.Compile<Perceptron, OptimizerState<Perceptron>, Tensor, Tensor, Perceptron, OptimizerState<Perceptron>>(Perceptron.Step, donate: [0, 1], name: "step");
}
