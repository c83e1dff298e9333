using System.Numerics;

namespace Fluxion.Bench;

/// <summary>Eigenvalues and vectors of a symmetric matrix, into memory that is there already, beside LAPACK's method of the same kind.</summary>
internal sealed class EigenCase : IBenchmark
{
    private const int Rows = 500;

    public string Name => "eigen";

    public string Description => "eigenvalues and vectors of a symmetric matrix of 500 rows in f32 and f64";

    public IEnumerable<IExperiment> Experiments(PeerSet peers) =>
    [
        Experiment("f32", new Eigenproblem<float>(Rows, tolerance: 1e-4), peers),
        Experiment("f64", new Eigenproblem<double>(Rows, tolerance: 1e-11), peers),
    ];

    private TimedExperiment Experiment<T>(string dtype, Eigenproblem<T> problem, PeerSet peers)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => new(Name, $"{dtype} {Rows}", Scale.Microseconds)
        {
            Fluxion = () => new Entrant("fluxion", Contestant.Fluxion(problem.Solve)),
            Peers = () =>
            [
                peers.OpenBlas.Enter(() => problem.OpenBlas(peers.OpenBlas)),
                peers.PyTorch.Enter(() => peers.PyTorch.Prepare(Name, 1, ("dtype", dtype), ("n", Rows))),
            ],
        };
}
