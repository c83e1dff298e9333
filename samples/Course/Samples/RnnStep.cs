using Fluxion;
using static Fluxion.Transforms;

namespace Course;

/// <summary>A recurrent network, unrolled by a C# loop as long as the sequence is.</summary>
public sealed class RnnStep : ISample
{
    private const int Size = 20;
    private const int Steps = 100;

    public string Name => "rnn-step";

    public string Shows => "tanh(Wx x + Wh h), backward with ones, and gradients that vanish or explode";

    public void Run(Page page)
    {
        OneStep(page);
        ManySteps(page);
    }

    private static void OneStep(Page page)
    {
        var keys = Key.Of(1).Split(4);
        var (x, h) = (keys[0].Normal([10, 1]), keys[1].Normal([Size, 1]));
        var wx = Tensor.Variable(keys[2].Normal([Size, 10]));
        var wh = Tensor.Variable(keys[3].Normal([Size, Size]));

        var next = (wx.MatMul(x) + wh.MatMul(h)).Tanh();
        next.Backward(Tensor.Ones([Size, 1]));
        page.Say($"next h {next.Shape}, gradient of Wx {wx.Gradient!.Shape}, of Wh {wh.Gradient!.Shape}");

        try
        {
            next.Backward(Tensor.Ones([1, Size]));
        }
        catch (ShapeException refusal)
        {
            page.Say(refusal.Message);
        }

        page.Say();
    }

    private static void ManySteps(Page page)
    {
        var plot = new Plot("How much a step still matters for the last one", "step", "length of dL/dh", "y");
        foreach (var gain in new[] { 0.9, 1.0, 1.1 })
        {
            var lengths = Lengths(gain);
            page.Say($"gain {gain:0.0}: the gradient is {lengths[^1]:0e+0} long at the last step, {lengths[0]:0e+0} at the first");
            plot.Line($"gain {gain:0.0}", lengths);
        }

        page.Say();
        page.ShowInTerminal(plot);
        page.Draw(plot);
    }

    // Wh is a permutation times the gain: it keeps every length but for that factor.
    // A nudge of zero is added to h in every step: its gradient, row by row, is the gradient that reaches that step.
    private static double[] Lengths(double gain)
    {
        var (first, second) = Key.Of(7).Split();
        var wh = gain * Tensor.Eye(Size, DType.Float64).GatherRows(first.Permutation(Size));
        var inputs = second.Normal([Steps, Size], deviation: 1e-6, dtype: DType.Float64);

        Tensor loss(Tensor nudges)
        {
            var h = Tensor.Zeros([Size], DType.Float64);
            for (var t = 0; t < Steps; t++)
            {
                h = (wh.MatMul(h) + inputs[t]).Tanh() + nudges[t];
            }

            return h.Sum();
        }

        var gradient = Grad(loss)(Tensor.Zeros([Steps, Size], DType.Float64));
        return gradient.Square().Sum(axis: 1).Sqrt().ToArray<double>();
    }
}
