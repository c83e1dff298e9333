using Fluxion;
using static Fluxion.Transforms;

namespace Course;

/// <summary>A program with loops, ifs and a memory found by content learns to copy: its gradient is that of the branches taken.</summary>
public sealed class BackpropThroughAnAlgorithm : ISample
{
    private const int Blank = CopyMachine.Symbols;

    public string Name => "backprop-through-an-algorithm";

    public string Shows => "a memory with C# loops and ifs learns to copy; the derivative at a switch";

    public void Run(Page page)
    {
        Learn(page);
        Switch(page);
    }

    // Reads tokens and keeps those that are not blank; then recalls one after the other by the likeness of keys.
    private static (Tensor Scores, Tensor Addresses) Copy(CopyMachine machine, int[] tokens)
    {
        var (keys, contents) = (new List<Tensor>(), new List<Tensor>());
        var key = machine.WriteKey;
        foreach (var token in tokens)
        {
            if (token != Blank)
            {
                keys.Add(key);
                contents.Add(machine.Encode[token]);
                key = machine.WriteTurn.MatMul(key).Tanh();
            }
        }

        var (memoryKeys, memory) = (Tensor.Stack([.. keys]), Tensor.Stack([.. contents]));
        var (scores, addresses) = (new List<Tensor>(), new List<Tensor>());
        key = machine.ReadKey;
        for (var i = 0; i < contents.Count; i++)
        {
            var address = (4 * memoryKeys.MatMul(key)).Softmax();
            addresses.Add(address);
            scores.Add(address.MatMul(memory).MatMul(machine.Decode));
            key = machine.ReadTurn.MatMul(key).Tanh();
        }

        return (Tensor.Stack([.. scores]), Tensor.Stack([.. addresses]));
    }

    private static void Learn(Page page)
    {
        var machine = CopyMachine.Random(Key.Of(1));
        var random = new Random(1);
        var losses = new List<(double Step, double Loss)>();
        for (var (i, mean) = (1, 0.0); i <= 3000; i++)
        {
            var tokens = Tokens(random);
            var (loss, gradient) = ValueAndGrad((CopyMachine m) => Losses.CrossEntropy(Copy(m, tokens).Scores, Wanted(tokens)))(machine);
            machine = Tree.Map(machine, gradient, (w, dw) => w - (0.2 * dw));
            mean += loss.Item<double>() / 100;
            if (i % 100 == 0)
            {
                losses.Add((i, mean));
                mean = 0;
            }
        }

        page.Say($"mean loss of the first hundred sequences {losses[0].Loss:F2}, of the last {losses[^1].Loss:F2}");

        var fresh = new Random(2);
        var right = Enumerable.Range(0, 200).Select(_ => Tokens(fresh))
            .Average(tokens => Copy(machine, tokens).Scores.ArgMax().EqualTo(Wanted(tokens)).Cast(DType.Float64).Mean().Item<double>());
        page.Say($"symbols right in 200 new sequences: {100 * right:F0} %");
        page.Show("where it looks for [2, blank, 0, 3, 1]", Copy(machine, [2, Blank, 0, 3, 1]).Addresses, 1);
        page.Say();
        page.Draw(new Plot("Learning to copy", "sequences seen", "mean loss", "y").Line("", losses));
    }

    private static void Switch(Page page)
    {
        Tensor f(Tensor x) => x.Item<double>() > 1 ? x.Square() : x;
        page.Say($"x² where x > 1, else x: derivative at 0.9 is {Grad(f)(Tensor.Of(0.9)).Text(1)}, at 1.1 it is {Grad(f)(Tensor.Of(1.1)).Text(1)}, at 1 that of the branch taken, {Grad(f)(Tensor.Of(1.0)).Text(1)}");
        page.Say(GradientCheck.Run(f, Tensor.Of(1.0)).ToString());
    }

    // One to five symbols of four, with blanks between them.
    private static int[] Tokens(Random random) =>
        [random.Next(Blank), .. Enumerable.Range(0, random.Next(5)).Select(_ => random.Next(Blank + 1))];

    private static Tensor Wanted(int[] tokens) => Tensor.Of<long>([.. tokens.Where(token => token != Blank)]);
}
