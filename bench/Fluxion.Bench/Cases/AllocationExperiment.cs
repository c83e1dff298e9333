using Fluxion.Kernels;

namespace Fluxion.Bench;

/// <summary>
/// Bytes that a step allocates from the garbage collector, and the bytes that the pool of large blocks has taken from the system.
/// The peer's memory is outside .NET and not counted, so its figures are missing.
/// </summary>
internal sealed class AllocationExperiment(string name, string size, Action steps, int count, Peer peer) : IExperiment
{
    public string Name => name;

    public string Size => size;

    public Outcome Run() => new(
    [
        new Row(name, size, BytesAStep(), "bytes/step", peer.Name, null, null),
        new Row(name, $"{size} pool", BufferPool.LentBytes + BufferPool.IdleBytes, "bytes", peer.Name, null, null),
    ], Noise: 0);

    private double BytesAStep()
    {
        using var limit = WorkSplitter.Limit(1);
        steps();
        var before = GC.GetAllocatedBytesForCurrentThread();
        steps();
        return (double)(GC.GetAllocatedBytesForCurrentThread() - before) / count;
    }
}
