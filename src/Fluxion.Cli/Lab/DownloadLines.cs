namespace Fluxion.Cli.Lab;

/// <summary>Says a line for every file that begins and every quarter of it.</summary>
internal sealed class DownloadLines(TextWriter output) : IProgress<DownloadProgress>
{
    private (string File, long Quarter) _last = ("", 0);

    public void Report(DownloadProgress value)
    {
        var now = (value.File, Quarter: value.Total is > 0 ? 4 * value.Received / value.Total.Value : 0);
        if (now != _last)
        {
            _last = now;
            output.WriteLine($"{value.File}: {value.Received / 1000:n0} of {value.Total / 1000:n0} kB");
        }
    }
}
