using static Fluxion.Compiler;

namespace Fluxion.Bench;

/// <summary>Four operations, each cheaper than the memory it touches.</summary>
internal static class ChainWorkload
{
    public static Workload Of(int count, string size) => new(
        size,
        () =>
        {
            var (x, y) = (Numbers.Tensor([count], "f32", -1, 1), Numbers.Tensor([count], "f32", -1, 1));
            Func<Tensor, Tensor, Tensor> program = (a, b) => ((a * b) + a - b).Relu();
            var compiled = Compile(program);
            return new Ways(() => compiled(x, y), () => program(x, y));
        },
        (peer, threads) => peer.Prepare("chain", threads, ("count", count)));
}
