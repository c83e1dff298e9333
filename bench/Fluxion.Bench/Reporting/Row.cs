namespace Fluxion.Bench;

/// <summary>One line of the result: Fluxion beside one peer.</summary>
/// <param name="Name">The benchmark, such as <c>gemm</c>.</param>
/// <param name="Size">What was measured, such as <c>f32 1024</c>.</param>
/// <param name="Value">Fluxion's figure.</param>
/// <param name="Unit">Of both figures.</param>
/// <param name="Peer">The peer and its version.</param>
/// <param name="PeerValue">The peer's figure; null where the peer is not installed.</param>
/// <param name="Ratio">Above 1 where Fluxion is better; null without a peer's figure.</param>
internal sealed record Row(string Name, string Size, double Value, string Unit, string Peer, double? PeerValue, double? Ratio);
