using static Fluxion.Transforms;

namespace Fluxion.Bench;

/// <summary>Softmax and layer normalisation of 4096 rows of 1024, forward and backward; wanted: 1.2 times PyTorch.</summary>
internal sealed class RowsCase : IBenchmark
{
    private const int Rows = 4096;
    private const int Columns = 1024;

    public string Name => "rows";

    public string Description => "softmax and layer norm of a 4096x1024 matrix in f32, forward and backward; wanted: 1.2 times PyTorch";

    public IEnumerable<IExperiment> Experiments(PeerSet peers)
    {
        yield return Experiment("softmax-eager", peers, (x, yBar) => () => Vjp(z => z.Softmax(), x).Pullback(yBar));
        yield return Experiment("layernorm-eager", peers, LayerNorm);
    }

    private static Action LayerNorm(Tensor x, Tensor yBar)
    {
        var (weight, bias) = (Numbers.Tensor([Columns], "f32", 0.5, 1.5), Numbers.Tensor([Columns], "f32", -1, 1));
        return () => Vjp((Tensor z, Tensor w, Tensor b) => z.LayerNorm(w, b), x, weight, bias).Pullback(yBar);
    }

    private TimedExperiment Experiment(string operation, PeerSet peers, Func<Tensor, Tensor, Action> prepare) =>
        new(Name, $"{operation} f32 {Rows}x{Columns}", Scale.Microseconds)
        {
            Fluxion = () =>
            {
                var (x, yBar) = (Numbers.Tensor([Rows, Columns], "f32", -1, 1), Numbers.Tensor([Rows, Columns], "f32", -1, 1));
                return new Entrant("fluxion", Contestant.Fluxion(prepare(x, yBar)));
            },
            Peers = () => [peers.PyTorch.Enter(() => peers.PyTorch.Prepare("rows", 1, ("operation", operation), ("rows", Rows), ("columns", Columns)))],
        };
}
