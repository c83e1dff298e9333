using System.Text.Json.Nodes;
using static Fluxion.Compiler;

namespace Fluxion.Bench;

/// <summary>An epoch of the lab's network on MNIST.</summary>
internal static class EpochWorkload
{
    private const double Rate = 0.1;
    private const int Batch = 100;
    private const int Images = 60000;

    private static readonly int[] Sizes = [784, 64, 64, 10];

    /// <summary>Floating-point operations of its products: forward, to the weights, and to the inputs of all layers but the first.</summary>
    public static double Operations { get; } =
        2.0 * Images * Enumerable.Range(0, Sizes.Length - 1).Sum(layer => Sizes[layer] * Sizes[layer + 1] * (layer == 0 ? 2 : 3));

    public static Workload Epoch { get; } = new(
        $"{string.Join('-', Sizes)} batch {Batch}",
        () =>
        {
            var data = Digits.Read();
            var step = Training.Descent(Rate);
            return new Ways(new Training(data, Sizes, Batch, Compile(step, donate: [0])).Epoch, new Training(data, Sizes, Batch, step).Epoch);
        },
        (peer, threads) => peer.Prepare(
            "mlp", threads, ("data", Digits.Folder), ("sizes", new JsonArray([.. Sizes.Select(size => (JsonNode)size)])), ("batch", Batch), ("rate", Rate)));
}
