using static Fluxion.ControlFlow;
using static Fluxion.Transforms;

namespace Fluxion.Tests.ControlFlow;

/// <summary>What a loop or a choice cannot do is said in words.</summary>
public class ControlFlowMisuseTests
{
    [Fact]
    public void A_carry_that_changes_its_type() =>
        Says<ShapeException>("leaf 1 goes into the body as float64 () and comes out as float64 (2,)", () => ForLoop(0, 3, (_, x) => x + Tensor.Of([1.0, 2.0]), Tensor.Of(1.0)));

    [Fact]
    public void Sequences_of_different_lengths() =>
        Says<ShapeException>(
            "as many in each",
            () => Scan((Tensor c, Testing.Inputs slices) => (c + slices.X[0], c), Tensor.Of(0.0), new Testing.Inputs([Tensor.Zeros([3], DType.Float64), Tensor.Zeros([4], DType.Float64)])));

    [Fact]
    public void A_while_loop_in_reverse_mode_without_a_bound() =>
        Says<TransformException>("State a bound: maxSteps", () => Grad(x => While(c => c < 10, c => c * x, x))(Tensor.Of(2.0)));

    [Fact]
    public void A_while_loop_that_does_not_end_in_time() =>
        Says<ConvergenceException>("after maxSteps = 5 steps", () => While(c => c > 0, c => c + 1, Tensor.Of(1.0), maxSteps: 5));

    [Fact]
    public void A_condition_that_is_no_truth_value()
    {
        Says<ShapeException>("float64 ()", () => While(c => c, c => c, Tensor.Of(1.0)));
        Says<ShapeException>("use Tensor.Where", () => Cond(Tensor.Of([1.0, 2.0]) > 0, () => Tensor.Of(1.0), () => Tensor.Of(2.0)));
    }

    [Fact]
    public void Branches_of_different_types() =>
        Says<ShapeException>("the first returns float64 (2,) and number 2 returns float64 ()", () => Vmap(x => Cond(x > 0, () => x, () => Tensor.Of([1.0, 2.0])))(Tensor.Of([1.0, -1.0])));

    [Fact]
    public void A_branch_that_is_not_there() =>
        Says<ArgumentOutOfRangeException>("there is no branch 2; there are 2", () => Switch(Tensor.Of(2L), () => Tensor.Of(1.0), () => Tensor.Of(2.0)));

    [Fact]
    public void A_branch_in_CSharp_on_what_is_carried() =>
        Says<TransformException>("no value", () => ForLoop(0, 3, (_, x) => x.Item<double>() > 1 ? x : x * 2, Tensor.Of(1.0)));

    private static void Says<TException>(string words, Func<object> action)
        where TException : Exception => Assert.Contains(words, Assert.Throws<TException>(action).Message, StringComparison.Ordinal);
}
