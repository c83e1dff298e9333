namespace Fluxion.Bench;

/// <summary>All peers, looked for once.</summary>
internal sealed class PeerSet : IDisposable
{
    public OpenBlas OpenBlas { get; } = new();

    public PyTorch PyTorch { get; } = new();

    public IEnumerable<Peer> Missing => new Peer[] { OpenBlas, PyTorch }.Where(peer => !peer.IsInstalled);

    public void Dispose() => PyTorch.Dispose();
}
