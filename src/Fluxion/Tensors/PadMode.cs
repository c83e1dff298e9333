namespace Fluxion;

/// <summary>What stands around a tensor that is padded. In the examples a b c gets two elements on each side.</summary>
public enum PadMode
{
    /// <summary>One number: 0 0 a b c 0 0.</summary>
    Constant,

    /// <summary>The mirror image, without the edge itself: c b a b c b a.</summary>
    Reflect,

    /// <summary>The edge again and again: a a a b c c c.</summary>
    Replicate,

    /// <summary>The other end: b c a b c a b.</summary>
    Circular,
}
