namespace Fluxion.Compilation.Tests.Passes;

/// <summary>Every rule alone on a program made for it, and what looks like a rule but is none.</summary>
public sealed class RuleTests
{
    public static TheoryData<int> ExactRows => [.. Enumerable.Range(0, RuleRows.Exact.Count)];

    public static TheoryData<int> FastRows => [.. Enumerable.Range(0, RuleRows.Fast.Count)];

    public static TheoryData<int> RefusedRows => [.. Enumerable.Range(0, RuleRows.Refused.Count)];

    [Theory]
    [MemberData(nameof(ExactRows))]
    public void An_exact_rule_makes_of_its_program_what_it_says_and_keeps_the_bits(int number)
    {
        var row = RuleRows.Exact[number];
        var (before, after) = Apply(row, [RuleTable.Exact.Rules.Single(rule => rule.Formula == row.Formula)]);
        Tensor[] x = [Special(row.DType, 1), Special(row.DType, 2)];
        SameBits.Assert(before.ToFunction()(x), after.ToFunction()(x), row.Formula);
    }

    [Theory]
    [MemberData(nameof(FastRows))]
    public void A_fast_rule_makes_of_its_program_what_it_says(int number)
    {
        var row = RuleRows.Fast[number];
        Apply(row, FastRules.All.Where(rule => rule.Formula == row.Formula));
    }

    [Theory]
    [MemberData(nameof(RefusedRows))]
    public void What_does_not_hold_to_the_bit_is_left_alone(int number)
    {
        var row = RuleRows.Refused[number];
        Assert.Equal(row.Expected, Expression.Of(PassText.Run(Trace(row), new AlgebraicSimplification(RuleTable.Exact))));
    }

    [Fact]
    public void Every_rule_has_a_program()
    {
        Assert.Equal(RuleTable.Exact.Rules.Select(rule => rule.Formula), RuleRows.Exact.Select(row => row.Formula).Distinct());
        Assert.Equal(FastRules.All.Select(rule => rule.Formula), RuleRows.Fast.Select(row => row.Formula).Distinct());
        Assert.Equal(RuleTable.Fast.Rules.Count, RuleTable.Exact.Rules.Count + RuleRows.Fast.Count);
    }

    private static (Graph Before, Graph After) Apply(RuleRow row, IEnumerable<Rule> rules)
    {
        var before = Trace(row);
        var after = PassText.Run(before, new AlgebraicSimplification(new RuleTable(rules)));
        Assert.NotEqual(row.Expected, Expression.Of(before));
        Assert.Equal(row.Expected, Expression.Of(after));
        return (before, after);
    }

    private static Graph Trace(RuleRow row) => Graph.Trace((a, b) => row.Program(a, b), Tensor.Zeros([2, 3], row.DType), Tensor.Zeros([2, 3], row.DType));

    private static Tensor Special(DType dtype, int seed)
    {
        double[] numbers = [0, -0.0, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 1.5, -3, 1e-41, -1e-41, 1e30];
        var random = new Random(seed);
        var x = Tensor.Of<double>([.. Enumerable.Range(0, 6).Select(_ => numbers[random.Next(numbers.Length)])], [2, 3]);
        return x.Cast(dtype);
    }
}
