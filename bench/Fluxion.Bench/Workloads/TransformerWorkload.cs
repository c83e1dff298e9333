using static Fluxion.Compiler;
using static Fluxion.Transforms;

namespace Fluxion.Bench;

/// <summary>A transformer's block, forward and backward to all its parameters.</summary>
internal static class TransformerWorkload
{
    private const int Width = 256;
    private const int Heads = 8;
    private const int Length = 256;
    private const int Batch = 8;

    private static readonly Shape Sizes = [Batch, Length, Width];

    public static Workload Block { get; } = new(
        $"width {Width} heads {Heads} length {Length} batch {Batch} forward and backward",
        () =>
        {
            var model = TransformerBlock.Random(Key.Of(1), Width, Heads);
            var (x, flow) = (Numbers.Tensor(Sizes, "f32", -1, 1), Numbers.Tensor(Sizes, "f32", -1, 1));
            Func<TransformerBlock, Tensor, Tensor, (Tensor Loss, TransformerBlock Gradient)> program = (block, tokens, weights) =>
                ValueAndGrad((TransformerBlock candidate) => (candidate.Apply(tokens) * weights).Sum())(block);
            var compiled = Compile(program);
            return new Ways(() => compiled(model, x, flow), () => program(model, x, flow));
        },
        (peer, threads) => peer.Prepare("transformer", threads, ("width", Width), ("heads", Heads), ("length", Length), ("batch", Batch)));
}
