namespace Fluxion;

/// <summary>What becomes of the losses of a batch.</summary>
public enum Reduction
{
    /// <summary>Their mean, so that the learning rate does not depend on the size of the batch.</summary>
    Mean,

    /// <summary>Their sum.</summary>
    Sum,

    /// <summary>They stay as they are, one a sample.</summary>
    None,
}
