using Fluxion.Testing;

namespace Fluxion.Learning.Tests;

public sealed class IdxFileTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_file_is_read_compressed_or_not(bool compressed)
    {
        var bytes = IdxBytes.Of([2, 3], [1, 2, 3, 4, 5, 6]);
        var file = IdxFile.Read(_directory.Write("a", compressed ? IdxBytes.Gzip(bytes) : bytes));

        Assert.Equal([2, 3], file.Dimensions);
        Assert.Equal([1, 2, 3, 4, 5, 6], file.Data.ToArray());
    }

    [Fact]
    public void An_axis_may_be_empty() => Assert.Equal(0, IdxFile.Read(_directory.Write("a", IdxBytes.Of([0, 28, 28], []))).Data.Length);

    [Fact]
    public void An_empty_file_is_refused() => Refused([], "is empty");

    [Theory]
    [InlineData(new byte[] { 0, 0, 8 }, "ends inside its header")]
    [InlineData(new byte[] { 0, 0, 8, 1, 0, 0 }, "ends inside its header")]
    [InlineData(new byte[] { 0, 0, 8, 0 }, "starts with 0x00000800, which is not the magic number")]
    [InlineData(new byte[] { 0, 0, 13, 1, 0, 0, 0, 0 }, "starts with 0x00000D01")]
    [InlineData(new byte[] { 0x50, 0x4B, 3, 4, 0 }, "starts with 0x504B0304")]
    [InlineData(new byte[] { 0, 0, 8, 200, 0 }, "starts with 0x000008C8")]
    [InlineData(new byte[] { 0, 0, 8, 1, 0xFF, 0xFF, 0xFF, 0xFF }, "gives axis 0 a length of 4,294,967,295")]
    public void A_wrong_header_is_refused(byte[] bytes, string problem) => Refused(bytes, problem);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Missing_and_surplus_bytes_are_refused(bool compressed)
    {
        var bytes = IdxBytes.Of([100], new byte[100]);
        byte[] few = bytes[..^1], many = [.. bytes, 0];
        Refused(compressed ? IdxBytes.Gzip(few) : few, "holds 99 bytes of data where its header (100) promises 100");
        Refused(compressed ? IdxBytes.Gzip(many) : many, "holds 101 bytes of data where its header (100) promises 100");
    }

    [Fact]
    public void A_gzip_file_cut_off_anywhere_is_refused()
    {
        var bytes = IdxBytes.Gzip(IdxBytes.Images(3));
        for (var length = 0; length < bytes.Length; length += 1 + (length / 50))
        {
            Refused(bytes[..length], "");
        }

        Refused(bytes[..^1], "promises 2,352");
        Refused([.. bytes, 0], "promises 2,352");
    }

    [Fact]
    public void A_flipped_bit_in_compressed_data_is_refused()
    {
        var bytes = IdxBytes.Gzip(IdxBytes.Images(3));
        bytes[bytes.Length / 2] ^= 1;
        Refused(bytes, "");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Absurd_dimensions_are_refused_before_anything_is_allocated(bool compressed)
    {
        foreach (int[] dimensions in new int[][] { [2_000_000_000], [2_000_000_000, 2_000_000_000, 2_000_000_000], [65536, 65536] })
        {
            var bytes = IdxBytes.Of(dimensions, new byte[10]);
            var path = _directory.Write("a", compressed ? IdxBytes.Gzip(bytes) : bytes);
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.Throws<IdxFormatException>(() => IdxFile.Read(path));
            Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1_000_000);
        }
    }

    [Fact]
    public void A_gzip_trailer_that_lies_does_not_make_it_allocate()
    {
        var bytes = IdxBytes.Gzip(IdxBytes.Of([2_000_000_000], new byte[10]));
        BitConverter.TryWriteBytes(bytes.AsSpan(bytes.Length - 4), 2_000_000_008);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Refused(bytes, "more than a file of");
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1_000_000);
    }

    [Fact]
    public void A_missing_file_a_missing_directory_and_a_directory_are_named()
    {
        Assert.Contains("no such file", Assert.Throws<IdxFormatException>(() => IdxFile.Read(_directory.File("nothing"))).Message);
        Assert.Contains("no such file", Assert.Throws<IdxFormatException>(() => IdxFile.Read(_directory.File("no/thing"))).Message);
        Assert.Contains("is a directory", Assert.Throws<IdxFormatException>(() => IdxFile.Read(_directory.Path)).Message);
    }

    [Fact]
    public void A_file_that_may_not_be_read_is_named()
    {
        var error = Assert.Throws<IdxFormatException>(() => IdxFile.Read("some/file", _ => throw new UnauthorizedAccessException()));
        Assert.Equal("some/file: may not be read; check its permissions.", error.Message);

        // The super-user may read everything.
        if (!OperatingSystem.IsWindows() && !Environment.IsPrivilegedProcess)
        {
            var path = _directory.Write("locked", IdxBytes.Labels(3));
            File.SetUnixFileMode(path, UnixFileMode.None);
            Assert.Contains("may not be read", Assert.Throws<IdxFormatException>(() => IdxFile.Read(path)).Message);
        }
    }

    [Fact]
    public void A_pipe_is_refused()
    {
        using var pipe = new System.IO.Pipes.AnonymousPipeServerStream();
        Assert.Contains("is a pipe or a device", Assert.Throws<IdxFormatException>(() => IdxFile.Read("a", _ => pipe)).Message);
    }

    [Fact]
    public void A_disk_that_fails_is_reported() =>
        Assert.Equal("a: cannot be read: broken", Assert.Throws<IdxFormatException>(() => IdxFile.Read("a", _ => throw new IOException("broken"))).Message);

    private void Refused(byte[] bytes, string problem)
    {
        var path = _directory.Write("bad", bytes);
        var error = Assert.Throws<IdxFormatException>(() => IdxFile.Read(path));
        Assert.StartsWith(path + ": ", error.Message, StringComparison.Ordinal);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
        Assert.Equal(path, error.Path);
    }
}
