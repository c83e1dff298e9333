namespace Fluxion;

/// <summary>Which connections of a unit an initialiser counts.</summary>
public enum FanMode
{
    /// <summary>Those that come in: the variance of what flows forward is kept.</summary>
    In,

    /// <summary>Those that go out: the variance of gradients, which flow backward, is kept.</summary>
    Out,

    /// <summary>The mean of both, a compromise.</summary>
    Average,
}
