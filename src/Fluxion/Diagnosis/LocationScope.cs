namespace Fluxion;

/// <summary>While it lives, recorded operations keep their line.</summary>
internal sealed class LocationScope : IDisposable
{
    private int _disposed;

    internal LocationScope() => NodeLocations.Begin();

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            NodeLocations.End();
        }
    }
}
