namespace Fluxion.Kernels.Tests;

/// <summary>An element of a draw depends on the key and on its own counter, and on nothing else.</summary>
public class PhiloxDrawTests
{
    private const ulong Key = 0x0123456789abcdef;
    private const int Longest = 600;

    private delegate void Draw<T>(ulong key, ulong counter, Span<T> y);

    [Fact]
    public void Bits_are_the_words_of_the_blocks()
    {
        var y = new uint[Longest];
        var block = new uint[4];

        Philox.Bits(Key, 0xfffffffe0, y);

        for (var i = 0; i < Longest; i++)
        {
            Philox.Block(Key, (0xfffffffe0 + (ulong)i) / 4, 0, block);
            Assert.Equal(block[i % 4], y[i]);
        }
    }

    [Fact]
    public void A_draw_has_the_same_bits_however_it_is_cut()
    {
        Cut<uint>(Philox.Bits);
        Cut<float>(Philox.Uniform);
        Cut<double>(Philox.Uniform);
        Cut<float>(Philox.Normal);
        Cut<double>(Philox.Normal);
        Cut<int>((key, counter, y) => Philox.Below(key, counter, 1000, y));
    }

    [Fact]
    public void Uniform_numbers_are_the_upper_bits_of_the_words()
    {
        var (words, singles, doubles) = (new uint[200], new float[200], new double[100]);

        Philox.Bits(Key, 10, words);
        Philox.Uniform(Key, 10, singles);
        Philox.Uniform(Key, 5, doubles);

        for (var i = 0; i < 200; i++)
        {
            Assert.Equal((words[i] >> 8) / 16777216f, singles[i]);
            Assert.Equal(((words[i & ~1] | (ulong)words[i | 1] << 32) >> 11) / 9007199254740992.0, doubles[i / 2]);
        }
    }

    [Fact]
    public void Children_of_a_key_differ_from_each_other_and_from_it()
    {
        var children = Enumerable.Range(0, 1000).Select(i => Philox.Derive(Key, (ulong)i));
        ulong[] keys = [Key, .. children, Philox.Derive(1, 0), Philox.Derive(2, 0)];

        Assert.Equal(keys.Length, keys.Distinct().Count());
    }

    private static void Cut<T>(Draw<T> draw)
        where T : unmanaged
    {
        var whole = new T[Longest];
        draw(Key, 1000, whole);
        for (var start = 0; start < 9; start++)
        {
            for (var length = 0; length <= 300; length += length < 70 ? 1 : 23)
            {
                var part = new Guarded<T>(length);
                draw(Key, 1000 + (ulong)start, part.Span);
                Assert.Equal(whole.AsSpan(start, length).ToArray(), part.Span.ToArray());
                part.Check();
            }
        }
    }
}
