using System.Text.Json.Nodes;

namespace Fluxion.Bench;

/// <summary>
/// What it costs to keep the file and line of every recorded operation, over recording alone: where there is nothing to compute, the worst
/// case, and for the lab's network. PyTorch's is anomaly detection, which keeps the stack of every operation.
/// </summary>
internal sealed class DiagnosticsCase : IBenchmark
{
    private const int Count = 4;
    private const int Batch = 100;

    private static readonly int[] Sizes = [784, 64, 64, 10];

    public string Name => "diagnostics";

    public string Description => "forward plus backward with every operation's place in the code kept, over the time without";

    public IEnumerable<IExperiment> Experiments(PeerSet peers)
    {
        var peer = peers.PyTorch;
        yield return Experiment("chain of 1000 f32 4", OfChain, peer, anomaly =>
            peer.Prepare("overhead", 1, ("count", Count), ("rounds", Chain.Rounds), ("anomaly", anomaly)));
        yield return Experiment("784-64-64-10 batch 100", OfNetwork, peer, anomaly =>
            peer.Prepare("grad_ratio", 1, ("what", "gradient"), ("sizes", Json(Sizes)), ("batch", Batch), ("anomaly", anomaly)));
    }

    private static Action OfChain()
    {
        var x = Numbers.Tensor([Count], "f32", 0.5, 1.5);
        return () => Chain.Backward(x);
    }

    private static Action OfNetwork()
    {
        var model = Mlp.Create(Sizes, Key.Of(1));
        var (x, labels) = (Numbers.Tensor([Batch, Sizes[0]], "f32", 0, 1), Key.Of(2).Integers([Batch], Sizes[^1]));
        return () => Tree.Map(model, leaf => Tensor.Variable(leaf)).Apply(x).SoftmaxCrossEntropy(labels).Mean().Backward();
    }

    private static JsonArray Json(int[] sizes) => new([.. sizes.Select(size => (JsonNode)size)]);

    private TimedExperiment Experiment(string size, Func<Action> prepare, PyTorch peer, Func<bool, Contestant> theirs) => new(Name, size, Scale.Times)
    {
        Fluxion = () =>
        {
            var work = prepare();
            return new Entrant("fluxion", Contestant.Fluxion(() => WithLocations(work)), Contestant.Fluxion(work));
        },
        Peers = () => [peer.Enter(() => theirs(true), () => theirs(false))],
    };

    private static void WithLocations(Action work)
    {
        using var locations = Diagnostics.RecordLocations();
        work();
    }
}
