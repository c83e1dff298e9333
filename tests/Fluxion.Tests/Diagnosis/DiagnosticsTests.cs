using System.Runtime.CompilerServices;

namespace Fluxion.Tests;

/// <summary>The operation that made the first infinity or NaN is named, with its line where locations are on.</summary>
public sealed class DiagnosticsTests
{
    [Fact]
    public void A_finite_loss_with_finite_gradients_has_nothing_to_report()
    {
        var x = Tensor.Variable(Tensor.Of([1.0, 2]));
        Assert.Null(Diagnostics.FirstNonFinite((x.Log() * x).Sum()));
    }

    [Fact]
    public void Log_of_zero_is_named_with_its_input_and_place()
    {
        var x = Tensor.Variable(Tensor.Of([1.0, 0, 2]));
        var found = Diagnostics.FirstNonFinite((x.Log() * 2).Sum())!;
        Assert.Equal(("Log", false, double.NegativeInfinity), (found.Operation, found.IsBackward, found.Value));
        Assert.Equal([1], found.Index);
        Assert.Equal([1.0, 0, 2], found.Inputs.Single().ToArray<double>());
        Assert.StartsWith("Log gave -", found.ToString());
        Assert.Contains("at [1] from 0 (float64 (3,))", found.ToString());
    }

    [Fact]
    public void The_first_of_several_is_named()
    {
        var x = Tensor.Variable(Tensor.Of([0.0]));
        Assert.Equal("Divide", Diagnostics.FirstNonFinite((x / x).Sqrt().Log().Sum())!.Operation);
    }

    [Fact]
    public void The_derivative_of_a_square_root_at_zero_is_named_in_the_backward_pass()
    {
        var x = Tensor.Variable(Tensor.Of<double>([4, 1, 9, 0], [2, 2]));
        var found = Diagnostics.FirstNonFinite(x.Sqrt().Sum())!;
        Assert.Equal(("Sqrt", true, double.PositiveInfinity, 0), (found.Operation, found.IsBackward, found.Value, found.Input));
        Assert.Equal([1, 1], found.Index);
        Assert.Contains("gradient of operand 1", found.ToString());
        Assert.Null(x.Gradient);
    }

    [Fact]
    public void What_a_mask_keeps_out_is_not_reported()
    {
        var x = Tensor.Variable(Tensor.Of([0.0, 1]));
        Assert.Null(Diagnostics.FirstNonFinite(Tensor.Where(x > 0, x.Log(), 0).Sum()));
    }

    // e^−∞ is 0 again: it was the second logarithm that reached the loss.
    [Fact]
    public void What_became_finite_again_is_not_blamed()
    {
        var x = Tensor.Variable(Tensor.Of([1.0, 0, 2]));
        var found = Diagnostics.FirstNonFinite((x.Log() * 2).Exp().Log().Sum())!;
        Assert.Equal([1.0, 0, 4], found.Inputs.Single().ToArray<double>().Select(value => Math.Round(value)));
    }

    [Fact]
    public void A_sum_of_finite_gradients_that_overflows_is_reported()
    {
        var x = Tensor.Variable(Tensor.Of(1e-10));
        var found = Diagnostics.FirstNonFinite((x * 1e308) + (x * 1e308))!;
        Assert.Equal(("parameter", true, double.PositiveInfinity), (found.Operation, found.IsBackward, found.Value));
    }

    [Fact]
    public void A_variable_that_was_so_from_the_start_is_named()
    {
        var found = Diagnostics.FirstNonFinite((Tensor.Variable(Tensor.Of([1.0, double.NaN])) * 2).Sum())!;
        Assert.Equal(("parameter", 1), (found.Operation, found.Index.Single()));
        Assert.Equal("parameter was NaN at [1]", found.ToString());
    }

    [Fact]
    public void An_operation_has_the_blame_before_an_infinite_constant()
    {
        var x = Tensor.Variable(Tensor.Of([0.0]));
        Assert.Equal("Log", Diagnostics.FirstNonFinite((x.Log() + double.PositiveInfinity).Sum())!.Operation);
    }

    [Fact]
    public void A_tensor_of_no_variable_is_refused() =>
        Assert.Contains("depends on no Variable", Assert.Throws<TransformException>(() => Diagnostics.FirstNonFinite(Tensor.Of(1.0))).Message);

    // One test for on and off, so that nothing else in this class has the switch on meanwhile.
    [Fact]
    public void File_and_line_are_named_where_locations_are_recorded()
    {
        var x = Tensor.Variable(Tensor.Of([0.0]));
        NonFinite found;
        int line;
        using (Diagnostics.RecordLocations())
        {
            line = Here() + 1;
            var ratio = x / x;
            found = Diagnostics.FirstNonFinite(ratio.Exp().Sum())!;
        }

        Assert.Equal(("Divide", "DiagnosticsTests.cs", line), (found.Operation, Path.GetFileName(found.File), found.Line));
        Assert.EndsWith($"from 0 (float64 (1,)) and 0 (float64 (1,)), at DiagnosticsTests.cs:{line}", found.ToString());

        found = Diagnostics.FirstNonFinite((x / x).Sum())!;
        Assert.Equal((null, 0), (found.File, found.Line));
        Assert.DoesNotContain(".cs", found.ToString());
    }

    [Fact]
    public void The_backward_pass_names_the_line_of_the_operation()
    {
        var x = Tensor.Variable(Tensor.Of(0.0));
        using var recording = Diagnostics.RecordLocations();
        var line = Here() + 1;
        var root = x.Sqrt();
        Assert.Equal(line, Diagnostics.FirstNonFinite(root * 3)!.Line);
    }

    private static int Here([CallerLineNumber] int line = 0) => line;
}
