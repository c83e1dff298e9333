using Fluxion.Testing;
using static Fluxion.ControlFlow;

namespace Fluxion.Compilation.Tests;

/// <summary>A recurrent network over many steps is one program: its plan and what a call allocates do not grow with the steps.</summary>
public class LongLoopTests
{
    [Fact]
    public void The_plan_does_not_grow_with_the_steps() => Assert.Equal(Steps(Program(10).Plan), Steps(Program(1000).Plan));

    [Fact]
    public void A_thousand_steps_give_what_eager_gives()
    {
        var x = Arguments(1000);
        var (expected, actual) = (Gradient(new LeafList(x)), Program(1000).Run(x));
        for (var i = 0; i < actual.Length; i++)
        {
            Close.To(expected.Items[i], actual[i]);
        }
    }

    // The one result that grows is the sequence's gradient, 2 × 4 numbers a step.
    [Fact]
    public void A_call_allocates_nothing_but_its_results() => Assert.Equal((1000 - 10) * 2 * 4 * sizeof(double), Allocated(1000) - Allocated(10));

    [Fact]
    public void An_index_of_no_branch_is_refused_in_the_words_of_eager()
    {
        var pick = Compiler.Compile((Tensor i, Tensor x) => Switch(i, [() => x.Sin(), () => x.Cos()]));
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => pick(Tensor.Of(2L), Tensor.Ones([3])));
        Assert.Contains("Switch: there is no branch 2; there are 2, from 0.", error.Message, StringComparison.Ordinal);
        Bits.Same(Tensor.Ones([3]).Cos(), pick(Tensor.Of(1L), Tensor.Ones([3])));
    }

    [Fact]
    public void A_loop_that_does_not_end_is_refused_in_the_words_of_eager()
    {
        var grow = Compiler.Compile((Tensor x) => While(s => s < 100, s => s + 1, x, 10));
        Assert.Contains("after maxSteps = 10 steps", Assert.Throws<ConvergenceException>(() => grow(Tensor.Of(0.0))).Message, StringComparison.Ordinal);
        Assert.Equal(100, grow(Tensor.Of(95.0)).Item<double>());
    }

    private static long Allocated(int length)
    {
        var (program, x) = (Program(length), Arguments(length));
        return AllocatedBytes.Of(() => program.Run(x));
    }

    private static int Steps(Plan plan) => plan.Steps.Sum(step => 1 + step.Inner.Sum(Steps));

    private static CompiledProgram Program(int length)
    {
        var types = Array.ConvertAll(Arguments(length), x => x.Type);
        return new CompiledProgram("network", Subprogram.Trace("Compile", x => Gradient(new LeafList(x)).Items, types, isWhole: true).Program);
    }

    private static LeafList Gradient(LeafList arguments) => Transforms.Grad((LeafList x) =>
    {
        var (last, states) = Scan<Tensor, Tensor, Tensor>(
            (s, a) =>
            {
                var next = (s.MatMul(x.Items[2]) + (a * x.Items[3]) + x.Items[4]).Tanh();
                return (next, next);
            },
            x.Items[0],
            x.Items[1]);
        return (last * last).Sum() + (states * states).Mean();
    })(arguments);

    private static Tensor[] Arguments(int length)
    {
        Tensor Wave(params int[] shape) => (Tensor.Arange(0, shape.Aggregate(1, (a, b) => a * b), dtype: DType.Float64) * 0.7).Sin().Reshape(shape);
        return [Wave(2, 4), Wave(length, 2, 4), Wave(4, 4), Wave(4), Wave(4)];
    }
}
