namespace Fluxion.Kernels.Tests;

/// <summary>The three lines "philox4x32 10" of Random123's published kat_vectors: counter, key, result.</summary>
public class PhiloxKnownAnswerTests
{
    [Theory]
    [InlineData(0x0000000000000000, 0x0000000000000000, 0x0000000000000000, 0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u)]
    [InlineData(0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu)]
    [InlineData(0x85a308d3243f6a88, 0x0370734413198a2e, 0x299f31d0a4093822, 0xd16cfe09u, 0x94fdccebu, 0x5001e420u, 0x24126ea1u)]
    public void Block_gives_the_published_words(ulong low, ulong high, ulong key, uint w0, uint w1, uint w2, uint w3)
    {
        var words = new uint[4];

        Philox.Block(key, low, high, words);

        Assert.Equal([w0, w1, w2, w3], words);
    }
}
