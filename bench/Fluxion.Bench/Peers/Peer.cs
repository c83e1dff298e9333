namespace Fluxion.Bench;

/// <summary>What Fluxion is compared with. It may be missing on this machine; nothing but its figures then is.</summary>
internal abstract class Peer
{
    /// <summary>The script that installs all peers.</summary>
    public const string Installer = "eng/peers.sh";

    /// <summary>Its name, and its version where it is installed.</summary>
    public abstract string Name { get; }

    public abstract bool IsInstalled { get; }

    /// <summary>Takes part with this work, or by name only where the peer is not installed.</summary>
    /// <param name="subject">Prepares the work; called only where the peer is installed.</param>
    /// <param name="baseline">Prepares what the figure is relative to, if anything.</param>
    public Entrant Enter(Func<Contestant> subject, Func<Contestant>? baseline = null) =>
        IsInstalled ? new Entrant(Name, subject(), baseline?.Invoke()) : new Entrant(Name, null);
}
