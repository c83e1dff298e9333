namespace Fluxion.Compilation.Tests;

/// <summary>The switch that runs everything eagerly.</summary>
[Collection(nameof(WholeProcess))]
public class CompilationSwitchTests
{
    [Fact]
    public void Off_runs_the_function_itself_each_time()
    {
        var runs = 0;
        var compiled = Compiler.Compile((Tensor x) =>
        {
            runs++;
            return x.Exp();
        });
        var x = Tensor.Of([1f, 2f]);
        compiled(x);
        compiled(x);
        Assert.Equal(1, runs);

        CompilationSwitch.IsOff = true;
        try
        {
            Bits.Same(x.Exp(), compiled(x));
            compiled(x);
        }
        finally
        {
            CompilationSwitch.IsOff = false;
        }

        Assert.Equal(3, runs);
    }
}
