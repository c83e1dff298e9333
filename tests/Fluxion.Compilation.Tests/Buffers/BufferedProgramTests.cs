using Fluxion.Testing;

using static Fluxion.Compiler;
using static Fluxion.Transforms;

namespace Fluxion.Compilation.Tests;

/// <summary>Programs on buffers: the bits of the function, in place or not, and not a byte allocated.</summary>
public class BufferedProgramTests
{
    private static readonly Tensor X = Tensor.Of([[0.5f, -1f, 2f], [3f, 0f, -0.25f]]);

    private static readonly Tensor W = Tensor.Of([[1f, 2f], [-3f, 0.5f], [0.25f, 1f]]);

    [Fact]
    public void Results_go_to_the_callers_buffers()
    {
        Func<Tensor, Tensor, Tensor> f = (x, w) => x.MatMul(w).Tanh();
        var program = Compile(f).Buffered(X, W);
        var y = new TensorBuffer([2, 2]);
        program.Run([TensorBuffer.Of(X), TensorBuffer.Of(W)], [y]);
        Bits.Same(f(X, W), y.ToTensor());
    }

    [Fact]
    public void A_training_step_updates_its_weights_in_place_and_allocates_nothing()
    {
        Func<Tensor, Tensor, (Tensor, Tensor)> step = (w, x) =>
        {
            var (loss, gradient) = ValueAndGrad((Tensor v) => x.MatMul(v).Softmax().Log().Mean())(w);
            return (w - (0.5 * gradient), loss);
        };
        var program = Compile(step).Buffered(W, X);
        var (w, x, loss) = (TensorBuffer.Of(W), TensorBuffer.Of(X), new TensorBuffer([]));
        TensorBuffer[] inputs = [w, x];
        TensorBuffer[] outputs = [w, loss];
        var expected = W;
        for (var i = 0; i < 50; i++)
        {
            program.Run(inputs, outputs);
            (expected, _) = step(expected, X);
        }

        Bits.Same(expected, w.ToTensor());
        Assert.Equal(0, AllocatedBytes.Of(() => program.Run(inputs, outputs), 100));
    }

    [Fact]
    public void Inputs_may_change_places()
    {
        var program = Compile((Tensor a, Tensor b) => (b, a)).Buffered(X, X);
        var (first, second) = (TensorBuffer.Of(X), TensorBuffer.Of(X * 2));
        program.Run([first, second], [first, second]);
        Bits.Same(X * 2, first.ToTensor());
        Bits.Same(X, second.ToTensor());
    }

    [Fact]
    public void A_result_may_replace_an_input_that_later_steps_still_read()
    {
        Func<Tensor, Tensor, (Tensor, Tensor)> f = (a, b) => (a + b, a.MatMul(b.SwapAxes(0, 1)));
        var program = Compile(f).Buffered(X, X);
        var (a, b, product) = (TensorBuffer.Of(X), TensorBuffer.Of(X * 3), new TensorBuffer([2, 2]));
        program.Run([a, b], [a, product]);
        var (sum, expected) = f(X, X * 3);
        Bits.Same(sum, a.ToTensor());
        Bits.Same(expected, product.ToTensor());
    }

    [Fact]
    public void A_constant_and_a_repeated_result_are_written_too()
    {
        var program = Compile((Tensor x) =>
        {
            var y = x.Exp();
            return (y, Tensor.Ones([3]), y);
        }).Buffered(X);
        var (first, ones, again) = (new TensorBuffer([2, 3]), new TensorBuffer([3]), new TensorBuffer([2, 3]));
        program.Run([TensorBuffer.Of(X)], [first, ones, again]);
        Bits.Same(X.Exp(), first.ToTensor());
        Bits.Same(X.Exp(), again.ToTensor());
        Assert.Equal([1f, 1f, 1f], ones.Elements<float>().ToArray());
    }

    [Fact]
    public void Wrong_buffers_are_refused_in_words()
    {
        var program = Compile((Tensor x) => x.Exp()).Buffered(X);
        var x = TensorBuffer.Of(X);
        Assert.Contains("0 buffers for 1 results", Assert.Throws<ArgumentException>(() => program.Run([x], [])).Message);
        Assert.Contains("its buffer is float32 (3,)", Assert.Throws<ArgumentException>(() => program.Run([new TensorBuffer([3])], [x])).Message);
        Assert.Contains("not compiled", Assert.Throws<ArgumentException>(() => ((Func<Tensor, Tensor>)(y => y)).Buffered(X)).Message);
        Assert.Contains("holds float32", Assert.Throws<DTypeException>(() => x.Elements<double>()).Message);
    }
}
