using static Fluxion.Transforms;

namespace Fluxion.Bench;

/// <summary>What forward mode costs on next to nothing: value and tangent of a chain of a thousand operations. PyTorch's counterpart is dual tensors.</summary>
internal sealed class JvpCase : IBenchmark
{
    private const int Count = 4;

    public string Name => "jvp";

    public string Description => "an operation on 4 elements with its tangent, in a chain of 1000; wanted: at most 200 ns";

    public IEnumerable<IExperiment> Experiments(PeerSet peers)
    {
        yield return new TimedExperiment(Name, "f32 4", Scale.NanosecondsEach(Chain.Operations))
        {
            Fluxion = () =>
            {
                var (x, tangent) = (Numbers.Tensor([Count], "f32", 0.5, 1.5), Tensor.Ones([Count]));
                return new Entrant("fluxion", Contestant.Fluxion(() => Jvp(Chain.Of, x, tangent)));
            },
            Peers = () => [peers.PyTorch.Enter(() => peers.PyTorch.Prepare("jvp", 1, ("count", Count), ("rounds", Chain.Rounds)))],
        };
    }
}
