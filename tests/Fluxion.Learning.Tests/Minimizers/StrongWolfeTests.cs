namespace Fluxion.Learning.Tests;

public sealed class StrongWolfeTests
{
    // J. Moré and D. Thuente, Line search algorithms with guaranteed sufficient decrease, 1994: their functions 1 and 2, and simple ones.
    private static readonly Dictionary<string, (Func<double, double> Value, Func<double, double> Slope)> Functions = new()
    {
        ["more-thuente-1"] = (a => -a / ((a * a) + 2), a => ((a * a) - 2) / (((a * a) + 2) * ((a * a) + 2))),
        ["more-thuente-2"] = (a => Math.Pow(a + 0.004, 5) - (2 * Math.Pow(a + 0.004, 4)), a => (5 * Math.Pow(a + 0.004, 4)) - (8 * Math.Pow(a + 0.004, 3))),
        ["parabola"] = (a => (a - 3) * (a - 3), a => 2 * (a - 3)),
        ["far"] = (a => Math.Pow(a - 1e4, 2), a => 2 * (a - 1e4)),
        ["log"] = (a => (1 - a > 0 ? -Math.Log(1 - a) : double.NaN) - (50 * a), a => (1 / (1 - a)) - 50),
        ["exp"] = (a => Math.Exp(20 * a) - (100 * a), a => (20 * Math.Exp(20 * a)) - 100),
    };

    public static TheoryData<string, double> Cases
    {
        get
        {
            var cases = new TheoryData<string, double>();
            foreach (var name in Functions.Keys)
            {
                foreach (var first in new[] { 1e-3, 0.1, 1, 10, 1000 })
                {
                    cases.Add(name, first);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Steps_have_both_conditions(string name, double first)
    {
        var (value, slope) = Functions[name];
        foreach (var conditions in new[] { new StrongWolfe(), new StrongWolfe { Curvature = 0.1, SufficientDecrease = 0.01 } })
        {
            var (c1, c2) = (conditions.SufficientDecrease, conditions.Curvature);
            var step = conditions.Search(value, slope, first)!.Value;
            Assert.True(value(step) <= value(0) + (c1 * step * slope(0)), $"{step} does not fall enough");
            Assert.True(Math.Abs(slope(step)) <= c2 * Math.Abs(slope(0)), $"{step} leaves too much slope");
        }
    }

    // From 0 to 4 the parabola through both ends is the function itself, with its least point at 1.
    [Fact]
    public void A_parabola_is_hit_by_the_first_guess()
    {
        var tried = new List<double>();
        double Value(double a)
        {
            tried.Add(a);
            return (a - 1) * (a - 1);
        }

        Assert.Equal(1, new StrongWolfe { Curvature = 0.1 }.Search(Value, a => 2 * (a - 1), first: 4));
        Assert.Equal([0.0, 4, 1], tried);
    }

    [Fact]
    public void A_slope_upwards_is_refused()
    {
        var message = Assert.Throws<MinimizationException>(() => new StrongWolfe().Search(a => a, _ => 1)).Message;
        Assert.Contains("not a descent direction", message, StringComparison.Ordinal);
        Assert.Throws<MinimizationException>(() => new StrongWolfe().Search(a => a, _ => double.NaN));
    }

    [Fact]
    public void Conditions_that_exclude_each_other_are_refused()
    {
        var conditions = new StrongWolfe { SufficientDecrease = 0.5, Curvature = 0.4 };
        Assert.Throws<InvalidOperationException>(() => conditions.Search(a => -a, _ => -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new StrongWolfe { Curvature = 1.5 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new StrongWolfe().Search(a => -a, _ => -1, first: 0));
    }

    // The slope lies: nothing along the line is lower.
    [Fact]
    public void No_step_is_found_where_there_is_none() => Assert.Null(new StrongWolfe().Search(a => a, _ => -1));
}
