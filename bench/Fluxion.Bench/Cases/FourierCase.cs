namespace Fluxion.Bench;

/// <summary>The Fourier transform of complex numbers and of real ones, at some lengths.</summary>
internal sealed class FourierCase(string name, string description, params int[] lengths) : IBenchmark
{
    private static readonly (string Name, Func<Tensor, Tensor> Apply)[] Operations = [("fft", x => x.Fft()), ("rfft", x => x.RealFft())];

    public string Name => name;

    public string Description => description;

    public IEnumerable<IExperiment> Experiments(PeerSet peers) =>
        from length in lengths
        from dtype in new[] { "f32", "f64" }
        from operation in Operations
        select Experiment(operation.Name, length, dtype, operation.Apply, peers);

    private TimedExperiment Experiment(string operation, int length, string dtype, Func<Tensor, Tensor> apply, PeerSet peers) =>
        new(Name, $"{operation} {dtype} {length}", Scale.Microseconds)
        {
            Fluxion = () =>
            {
                var x = Numbers.Tensor(operation == "fft" ? [length, 2] : [length], dtype, -1, 1);
                return new Entrant("fluxion", Contestant.Fluxion(() => apply(x)));
            },
            Peers = () => [peers.PyTorch.Enter(() => peers.PyTorch.Prepare("fourier", 1, ("operation", operation), ("dtype", dtype), ("length", length)))],
        };
}
