namespace Fluxion.Tests.Tensors;

/// <summary>Large blocks are asked to lie on huge pages; nobody sees more of it than the alignment.</summary>
public class HugePagesTests
{
    [Theory]
    [InlineData(64 * 1024, 64)]
    [InlineData((4 << 20) - 64, 64)]
    [InlineData(4 << 20, 2 << 20)]
    [InlineData(188L << 20, 2 << 20)]
    public void Only_large_blocks_are_aligned_for_them(long bytes, int onLinux) =>
        Assert.Equal(OperatingSystem.IsLinux() ? onLinux : 64, HugePages.Alignment(bytes, 64));

    [LinuxFact]
    public void A_large_block_is_aligned_and_advised()
    {
        var block = PooledBuffer.Rent(64L << 20);
        Assert.Equal(0, block.Address % HugePages.Size);
        Assert.Contains(" hg", Flags(block.Address));
        GC.KeepAlive(block);
    }

    // The flags of the mapping that holds an address; "hg" says that huge pages were asked for.
    private static string Flags(nint address)
    {
        var isMapping = false;
        foreach (var line in File.ReadLines("/proc/self/smaps"))
        {
            var range = line.Split(' ')[0].Split('-');
            if (range.Length == 2 && TryHex(range[0], out var from) && TryHex(range[1], out var to))
            {
                isMapping = from <= (ulong)address && (ulong)address < to;
            }
            else if (isMapping && line.StartsWith("VmFlags", StringComparison.Ordinal))
            {
                return line;
            }
        }

        return string.Empty;
    }

    private static bool TryHex(string text, out ulong number) =>
        ulong.TryParse(text, System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture, out number);
}
