namespace Fluxion.Course.Tests;

/// <summary>Numbers that lecture notes and textbooks print, or that follow by hand, typed in from there: the samples must find them.</summary>
public sealed class PublishedNumberTests
{
    [Fact]
    public void The_first_graph_has_the_value_and_gradients_of_the_lecture()
    {
        Says("first-graph", "forward at (-2, 5, -4): -12");
        Says("first-graph", "gradients: -4, -4, 3");
    }

    [Fact]
    public void Gates_have_the_value_and_gradient_of_the_lecture()
    {
        Says("gates", "2(xy + max(z, w)) at (3, -4, 2, -1) is -20");
        Says("gates", "its gradient is -8, 6, 2, 0");
    }

    // e + 2 = 4.7183
    [Fact]
    public void A_fork_adds_what_comes_back() =>
        Says("gates", "L = exp(x) + x² at 1: 2.7183 by one branch + 2.0000 by the other = 4.7183");

    [Theory]
    [InlineData("small gates")]
    [InlineData("one node")]
    [InlineData("flat code by hand")]
    public void The_neuron_has_the_gradients_of_the_lecture(string way) =>
        Assert.Equal(
            ["0.73", "-0.20", "0.39", "-0.39", "-0.59", "0.20"],
            Cells("sigmoid-node", way)[..6]);

    [Fact]
    public void The_matrix_product_has_the_worked_numbers()
    {
        Shows("matrices", "Y", "[-1, -1,  2,  6]", "[ 5,  2, 11,  7]");
        Shows("matrices", "dL/dX", "[  0,  16,  -9]", "[-24,   9, -30]");
        Shows("matrices", "dL/dW", "[ 28,   3, -18,   0]", "[-30,   7,  13,  33]", "[-22,  -7,  17, -15]");
        Says("matrices", "from [4, -1, 5, 9] comes back [4, 0, 5, 0]: the diagonal is a mask");
    }

    // σ(3) = 1 / (1 + e⁻³); its slope there is 0.0452, and log σ has 1 − σ(3) = 0.0474.
    [Fact]
    public void The_logistic_function_at_three_is_0_9526() =>
        Assert.Equal(["0.9526", "0.0000", "0.0000", "0.0474", "-0.0452", "0.0486", "-0.0474"], Cells("svm-and-softmax", "3"));

    // The cat, the car and the frog of many lectures on linear classifiers.
    [Fact]
    public void The_hinge_has_the_losses_of_the_lecture() => Says("svm-and-softmax", "hinge losses = [2.9, 0.0, 12.9]");

    [Fact]
    public void Likelihood_and_cross_entropy_agree()
    {
        var lines = Pages.Lines("svm-and-softmax");
        string Last(string start) => lines.Single(line => line.StartsWith(start, StringComparison.Ordinal)).Split(' ')[^1];
        Assert.Equal(Last("-log of their product"), Last("negative log-likelihood"));
        Assert.Equal(Last("-log of their product"), Last("cross-entropy"));
    }

    [Fact]
    public void One_path_leads_from_W1_and_two_from_W0()
    {
        Assert.Equal("2", Cells("parameterised-program", "W0")[0]);
        Assert.Equal("1", Cells("parameterised-program", "W1")[0]);
        Assert.All(new[] { "W0", "W1", "W2" }, w => Assert.Equal(Cells("parameterised-program", w)[1], Cells("parameterised-program", w)[2]));
        Says("parameterised-program", $"dR/dW1 by hand: {Cells("parameterised-program", "W1")[1]}");
    }

    [Fact]
    public void A_recurrent_step_of_twenty_refuses_a_row()
    {
        Says("rnn-step", "next h (20, 1), gradient of Wx (20, 10), of Wh (20, 20)");
        Assert.Contains(Pages.Lines("rnn-step"), line => line.Contains("(1, 20)", StringComparison.Ordinal) && line.Contains("(20, 1)", StringComparison.Ordinal));
    }

    // 50·20·100 + 20·10·100 + 10·1·100 from the right; 1·10·20 + 1·20·50 + 1·50·100 from the left.
    [Fact]
    public void Multiplications_are_counted_right()
    {
        Assert.Equal(["121,000", "6,200", "yes"], Cells("chain", "100 → 50 → 20 → 10 → 1"));
        Assert.Equal(["6,200", "121,000", "yes"], Cells("chain", "1 → 10 → 20 → 50 → 100"));
    }

    // Σ(x − 2)(t − 5.02) / Σ(x − 2)² = 19.9 / 10, and 5.02 − 2 · 1.99.
    [Fact]
    public void The_line_is_the_same_three_times()
    {
        var fits = Pages.Lines("regression").Take(3).ToArray();
        Assert.All(fits, fit => Assert.EndsWith("= [1.990000, 1.040000]", fit, StringComparison.Ordinal));
    }

    [Fact]
    public void A_rate_of_one_jumps_between_three_and_minus_three()
    {
        Says("regression", "x² at 3: value 9, gradient 6");
        Says("regression", "rate 1.0: 3.00, -3.00, 3.00, -3.00, 3.00, -3.00, 3.00, …");
    }

    // The bar carries 10 kN · 6 m / 2 m = 30 kN: its share of the sinking is 30² · 2000 / (200 · 1000 · 10) = 0.9 mm, and a tenth of that is saved.
    [Fact]
    public void A_thicker_bar_saves_what_virtual_work_says() => Assert.Equal(["0.0900 mm", "0.0900 mm"], Cells("forward-mode", "node 0 to 2"));

    // By hand: 1200 x² − 400 y + 2 = 1330, −400 x = 480, 200; the gradient is (−215.6, −88), and 2 H g follows.
    [Fact]
    public void Rosenbrock_has_the_Hessian_of_textbooks()
    {
        Shows("second-order", "Hessian", "[1330,  480]", "[ 480,  200]");
        Says("second-order", "H v = [2290, 880], without H: [2290, 880]");
        Says("second-order", "∇‖∇f‖² = [-657976.0, -242176.0], 2 H g = [-657976.0, -242176.0]");
    }

    [Theory]
    [InlineData("gradient descent")]
    [InlineData("Newton")]
    [InlineData("Newton-CG")]
    [InlineData("L-BFGS")]
    public void Every_method_finds_the_minimum_at_one_and_one(string method) => Assert.Equal("[1.0000, 1.0000]", Cells("second-order", method)[^1]);

    // J. Hull's example prints the price; the Greeks are the textbook's formulas, computed with another library's erfc.
    [Fact]
    public void The_call_costs_what_the_textbook_says() => Says("forward-mode", "a call costs 4.76");

    [Theory]
    [InlineData("delta", "0.77913129")]
    [InlineData("gamma", "0.04996267")]
    [InlineData("vega", "8.81341506")]
    [InlineData("theta", "-4.55909219")]
    [InlineData("rho", "13.98204591")]
    [InlineData("vanna", "-0.93160068")]
    public void The_Greeks_are_those_of_the_closed_forms(string greek, string value) =>
        Assert.Equal([value, value, "below 1e-12"], Cells("forward-mode", greek));

    [Fact]
    public void The_checker_says_kink_at_the_switch() =>
        Assert.Contains(
            Pages.Lines("backprop-through-an-algorithm"), line => line.EndsWith("kink here: from below the slope is 1, from above 2.", StringComparison.Ordinal));

    // 0.2 w is missing: −0.2 of −1.95 is relatively more than 0.1 of 1.1 or 0.4 of 12.4.
    [Fact]
    public void The_checker_names_the_worst_entry_of_the_gradient_by_hand() =>
        Assert.Contains(
            Pages.Lines("check-your-gradient"),
            line => line.StartsWith("GradientCheck failed", StringComparison.Ordinal) && line.Contains("at x[1], ", StringComparison.Ordinal)
                && line.Contains("says -1.75 ", StringComparison.Ordinal) && line.Contains("say -1.95 ", StringComparison.Ordinal));

    // ReLU lets half of the variance through: He makes up for that, Xavier does not.
    [Fact]
    public void Variance_stays_with_He_and_halves_with_Xavier_under_ReLU()
    {
        var sixth = Cells("optimisers", "6").Select(double.Parse).ToArray();
        Assert.InRange(sixth[0], 2 * 0.8, 2 * 1.2);
        Assert.InRange(sixth[1], 0.8 / 32, 1.2 / 32);
    }

    private static void Says(string name, string line) => Assert.Contains(line, Pages.Lines(name));

    /// <summary>The cells of a table's row, after the one that names it.</summary>
    private static string[] Cells(string name, string row) =>
        Pages.Lines(name).Single(line => line.StartsWith($"  {row}  ", StringComparison.Ordinal))[(row.Length + 2)..]
            .Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>A matrix, row by row.</summary>
    private static void Shows(string name, string matrix, params string[] rows)
    {
        var lines = Pages.Lines(name).SkipWhile(line => !line.StartsWith($"{matrix} = ", StringComparison.Ordinal)).Take(rows.Length).ToArray();
        Assert.Equal(rows, lines.Select(line => line[line.IndexOf('[')..]));
    }
}
