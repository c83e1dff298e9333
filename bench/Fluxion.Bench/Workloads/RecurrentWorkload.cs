using static Fluxion.Compiler;
using static Fluxion.Transforms;

namespace Fluxion.Bench;

/// <summary>An LSTM over a sequence, forward and backward to all its parameters.</summary>
internal static class RecurrentWorkload
{
    private const int Units = 128;
    private const int Inputs = 128;
    private const int Length = 256;
    private const int Batch = 16;

    public static Workload Sequence { get; } = new(
        $"LSTM {Units} steps {Length} batch {Batch} forward and backward",
        () =>
        {
            var model = Lstm.Random(Key.Of(1), Inputs, Units);
            var (x, flow) = (Numbers.Tensor([Length, Batch, Inputs], "f32", -1, 1), Numbers.Tensor([Length, Batch, Units], "f32", -1, 1));
            Func<Lstm, Tensor, Tensor, (Tensor Loss, Lstm Gradient)> program = (lstm, sequence, weights) =>
                ValueAndGrad((Lstm candidate) => (candidate.Apply(sequence) * weights).Sum())(lstm);
            var compiled = Compile(program);
            return new Ways(() => compiled(model, x, flow), () => program(model, x, flow));
        },
        (peer, threads) => peer.Prepare("rnn", threads, ("inputs", Inputs), ("units", Units), ("length", Length), ("batch", Batch)));
}
