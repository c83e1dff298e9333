namespace Fluxion.Compilation.Tests;

/// <summary>What a compiled function captures: variables are followed, keys and plain values are as they were.</summary>
public class CapturedVariableTests
{
    [Fact]
    public void A_captured_variable_has_its_value_of_the_call()
    {
        var variable = Tensor.Variable(Tensor.Of(1f, 2f));
        var compiled = Compiler.Compile((Tensor x) => variable * x);
        Assert.Equal([3f, 8f], compiled(Tensor.Of(3f, 4f)).ToArray<float>());
        variable.Value = Tensor.Of(10f, 20f);
        Assert.Equal([30f, 80f], compiled(Tensor.Of(3f, 4f)).ToArray<float>());
    }

    [Fact]
    public void Backward_of_a_compiled_loss_reaches_the_captured_variable()
    {
        var variable = Tensor.Variable(Tensor.Of(1f, 2f));
        var compiled = Compiler.Compile((Tensor x) => (variable.Square() * x).Sum());

        // d/dv Σ v² x = 2 v x
        compiled(Tensor.Of(3f, 4f)).Backward();
        Assert.Equal([6f, 16f], variable.Gradient!.ToArray<float>());

        variable.ClearGradient();
        variable.Value = Tensor.Of(10f, 20f);
        compiled(Tensor.Of(3f, 4f)).Backward();
        Assert.Equal([60f, 160f], variable.Gradient!.ToArray<float>());
    }

    [Fact]
    public void Keys_inside_give_the_numbers_of_eager()
    {
        static Tensor Function(Key key)
        {
            var (first, second) = key.Split();

            // The same key again gives the same numbers again, as everywhere.
            return Tensor.Stack([first.Normal([5]), first.Normal([5]), second.Normal([5])]);
        }

        var compiled = Compiler.Compile<Key, Tensor>(Function);
        for (var seed = 0; seed < 3; seed++)
        {
            Bits.Same(Function(Key.Of(seed)), compiled(Key.Of(seed)));
        }
    }

    [Fact]
    public void A_captured_key_gives_the_same_numbers_at_every_call_as_in_eager_code()
    {
        var key = Key.Of(4);
        var compiled = Compiler.Compile((Tensor x) => x + key.Normal([5]));
        var eager = Tensor.Zeros([5]) + key.Normal([5]);
        Bits.Same(eager, compiled(Tensor.Zeros([5])));
        Bits.Same(eager, compiled(Tensor.Zeros([5])));
    }
}
