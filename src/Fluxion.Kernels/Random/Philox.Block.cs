namespace Fluxion.Kernels;

/// <content>One block: four words from a 128-bit counter and a 64-bit key.</content>
internal static partial class Philox
{
    private const uint Multiplier0 = 0xD2511F53;
    private const uint Multiplier1 = 0xCD9E8D57;
    private const uint Weyl0 = 0x9E3779B9;
    private const uint Weyl1 = 0xBB67AE85;
    private const int RoundCount = 10;

    internal static void Block(ulong key, ulong counterLow, ulong counterHigh, Span<uint> words)
    {
        var (k0, k1) = ((uint)key, (uint)(key >> 32));
        var (c0, c1) = ((uint)counterLow, (uint)(counterLow >> 32));
        var (c2, c3) = ((uint)counterHigh, (uint)(counterHigh >> 32));
        for (var round = 0; round < RoundCount; round++)
        {
            var p0 = (ulong)Multiplier0 * c0;
            var p1 = (ulong)Multiplier1 * c2;
            (c0, c1, c2, c3) = ((uint)(p1 >> 32) ^ c1 ^ k0, (uint)p1, (uint)(p0 >> 32) ^ c3 ^ k1, (uint)p0);
            k0 += Weyl0;
            k1 += Weyl1;
        }

        (words[0], words[1], words[2], words[3]) = (c0, c1, c2, c3);
    }
}
