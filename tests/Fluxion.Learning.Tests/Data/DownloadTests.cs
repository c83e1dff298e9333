using Fluxion.Testing;

namespace Fluxion.Learning.Tests;

public sealed class DownloadTests : IDisposable
{
    private static readonly byte[] Content = [.. Enumerable.Range(0, 300_000).Select(i => (byte)(i * i / 7))];
    private readonly TemporaryDirectory _directory = new();
    private readonly HttpClient _client = new();

    private string Target => _directory.File("file.gz");

    private string Partial => Target + ".part";

    public void Dispose()
    {
        _client.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public async Task A_file_is_fetched_checked_and_named()
    {
        using var mirror = new Mirror(_ => Content);
        var heard = new List<DownloadProgress>();
        await Fetch(new Listener(heard), mirror);

        Assert.Equal(Content, File.ReadAllBytes(Target));
        Assert.False(File.Exists(Partial));
        Assert.Equal(new DownloadProgress("file.gz", Content.Length, Content.Length), heard[^1]);
    }

    [Fact]
    public async Task A_file_that_is_there_and_right_is_not_fetched()
    {
        File.WriteAllBytes(Target, Content);
        using var mirror = new Mirror(_ => Content);
        await Fetch(null, mirror);
        Assert.Empty(mirror.Requests);
    }

    [Fact]
    public async Task A_file_that_is_there_and_wrong_is_replaced()
    {
        File.WriteAllBytes(Target, [1, 2, 3]);
        using var mirror = new Mirror(_ => Content);
        await Fetch(null, mirror);
        Assert.Equal(Content, File.ReadAllBytes(Target));
    }

    [Fact]
    public async Task What_was_begun_is_continued()
    {
        File.WriteAllBytes(Partial, Content[..1000]);
        using var mirror = new Mirror(_ => Content);
        await Fetch(null, mirror);
        Assert.Equal(["file.gz from 1000"], mirror.Requests);
        Assert.Equal(Content, File.ReadAllBytes(Target));
    }

    [Fact]
    public async Task A_complete_partial_file_only_takes_its_name()
    {
        File.WriteAllBytes(Partial, Content);
        using var mirror = new Mirror(_ => Content);
        await Fetch(null, mirror);
        Assert.Equal(Content, File.ReadAllBytes(Target));
    }

    [Fact]
    public async Task A_wrong_beginning_is_thrown_away()
    {
        File.WriteAllBytes(Partial, new byte[1000]);
        using var mirror = new Mirror(_ => Content);
        await Fetch(null, mirror);
        Assert.Equal(["file.gz from 1000", "file.gz"], mirror.Requests);
        Assert.Equal(Content, File.ReadAllBytes(Target));
    }

    [Fact]
    public async Task A_mirror_without_ranges_starts_again()
    {
        File.WriteAllBytes(Partial, Content[..1000]);
        using var mirror = new Mirror(_ => Content) { KnowsRanges = false };
        await Fetch(null, mirror);
        Assert.Equal(Content, File.ReadAllBytes(Target));
    }

    [Fact]
    public async Task A_cut_connection_is_taken_up_where_it_broke()
    {
        using var mirror = new Mirror(_ => Content);
        mirror.Cuts.Enqueue(100_000);
        await Fetch(null, mirror);
        Assert.Equal(2, mirror.Requests.Count);
        Assert.StartsWith("file.gz from ", mirror.Requests[1], StringComparison.Ordinal);
        Assert.Equal(Content, File.ReadAllBytes(Target));
    }

    [Fact]
    public async Task The_next_mirror_is_asked_where_one_lacks_the_file_or_has_another()
    {
        using var empty = new Mirror(_ => null);
        using var corrupt = new Mirror(_ => [.. Content[..^1], 0x55]);
        using var good = new Mirror(_ => Content);
        await Fetch(null, empty, corrupt, good);
        Assert.Equal((1, 1, 1), (empty.Requests.Count, corrupt.Requests.Count, good.Requests.Count));
        Assert.Equal(Content, File.ReadAllBytes(Target));
    }

    [Fact]
    public async Task Where_no_mirror_helps_the_error_says_why_and_nothing_wrong_stays()
    {
        using var empty = new Mirror(_ => null);
        using var corrupt = new Mirror(_ => [1, 2, 3]);
        var error = await Assert.ThrowsAsync<DownloadException>(() => Fetch(null, empty, corrupt));
        Assert.Equal("file.gz could not be fetched from any mirror (127.0.0.1: it answered 404; 127.0.0.1: its bytes have another checksum).", error.Message);
        Assert.False(File.Exists(Target) || File.Exists(Partial));
    }

    [Fact]
    public async Task A_mirror_that_sends_without_end_is_left()
    {
        using var endless = new Mirror(_ => new byte[10 * Content.Length]);
        Assert.Contains("sends more than", (await Assert.ThrowsAsync<DownloadException>(() => Fetch(null, endless))).Message);
    }

    [Fact]
    public async Task Nobody_listening_is_an_error_in_one_line()
    {
        var gone = new Mirror(_ => null);
        gone.Dispose();
        Assert.DoesNotContain('\n', (await Assert.ThrowsAsync<DownloadException>(() => Fetch(null, gone))).Message);
    }

    [Fact]
    public async Task Cancelling_keeps_what_has_arrived()
    {
        using var mirror = new Mirror(_ => Content);
        using var source = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Fetch(new Stopper(source), source.Token, mirror));
        Assert.True(new FileInfo(Partial).Length > 0);
    }

    [Fact]
    public async Task The_four_files_come_from_a_mirror_of_the_shipped_ones()
    {
        var shipped = MnistDirectory.Find()!;
        using var mirror = new Mirror(name => File.ReadAllBytes(Path.Combine(shipped, name)));
        await MnistDownload.FetchAsync(_client, _directory.File("cache"), [mirror.Address]);
        Assert.Equal(60_000, Mnist.Load(_directory.File("cache")).Train.Count);
    }

    private Task Fetch(IProgress<DownloadProgress>? progress, params Mirror[] mirrors) => Fetch(progress, CancellationToken.None, mirrors);

    private Task Fetch(IProgress<DownloadProgress>? progress, CancellationToken cancellation, params Mirror[] mirrors) =>
        new ResumableDownload(_client, [.. mirrors.Select(mirror => mirror.Address)], progress).FetchAsync(
            new DownloadTarget("file.gz", Target, Content.Length + 100, path => File.ReadAllBytes(path).AsSpan().SequenceEqual(Content)), cancellation);

    private sealed class Listener(List<DownloadProgress> heard) : IProgress<DownloadProgress>
    {
        public void Report(DownloadProgress value) => heard.Add(value);
    }

    private sealed class Stopper(CancellationTokenSource source) : IProgress<DownloadProgress>
    {
        public void Report(DownloadProgress value) => source.Cancel();
    }
}
