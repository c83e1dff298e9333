namespace Fluxion.Bench;

/// <summary>
/// A long short-term memory (S. Hochreiter and J. Schmidhuber, 1997; with the forget gate of F. Gers et al., 2000). Its four gates lie side
/// by side in PyTorch's order: input, forget, new, output.
/// </summary>
/// <param name="Inputs">From a step's input to the gates, with their bias.</param>
/// <param name="Recurrent">From what it showed to the gates, (units, 4 units).</param>
[Tree]
internal sealed partial record Lstm(Linear Inputs, Tensor Recurrent)
{
    private int Units => Recurrent.Shape[0];

    /// <summary>Weights and bias uniform in ±1/√units.</summary>
    public static Lstm Random(Key key, int inputs, int units)
    {
        var keys = key.Split(3);
        var bound = 1 / Math.Sqrt(units);
        return new Lstm(
            new Linear(keys[0].Uniform([inputs, 4 * units], -bound, bound), keys[1].Uniform([4 * units], -bound, bound)),
            keys[2].Uniform([units, 4 * units], -bound, bound));
    }

    /// <summary>What it shows after each step of sequences (length, batch, inputs), from a memory of zeros.</summary>
    public Tensor Apply(Tensor sequence)
    {
        var zeros = Tensor.Zeros([sequence.Shape[1], Units]);

        // The inputs' products do not wait for one another: one before the loop makes them all.
        return ControlFlow.Scan<LstmState, Tensor, Tensor>(Step, new LstmState(zeros, zeros), Inputs.Apply(sequence)).Results;
    }

    private (LstmState Next, Tensor Shown) Step(LstmState state, Tensor inputs)
    {
        var gates = (inputs + state.Hidden.MatMul(Recurrent)).Chunk(4, axis: 1);
        var cell = (gates[1].Sigmoid() * state.Cell) + (gates[0].Sigmoid() * gates[2].Tanh());
        var shown = gates[3].Sigmoid() * cell.Tanh();
        return (new LstmState(shown, cell), shown);
    }
}
