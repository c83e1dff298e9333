namespace Fluxion;

/// <summary>What a sweep knows of one node while it is under way.</summary>
internal struct SweepSlot
{
    /// <summary>The sum of the cotangents that have arrived; null stands for zero.</summary>
    internal Tensor? Cotangent;

    /// <summary>How many uses of the node have not sent theirs yet.</summary>
    internal int Pending;
}
