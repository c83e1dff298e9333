namespace Fluxion;

/// <summary>Finds the directory with the MNIST files.</summary>
public static class MnistDirectory
{
    private static readonly string Relative = Path.Combine("data", "mnist");

    /// <summary>Where <see cref="MnistDownload"/> puts the files: <c>fluxion/mnist</c> in the user's cache.</summary>
    public static string Cache => Path.Combine(UserCache(Environment.GetEnvironmentVariable("XDG_CACHE_HOME")), "fluxion", "mnist");

    /// <summary>
    /// The first directory that holds all four files: <c>data/mnist</c> in the current directory or one above it, then in the program's
    /// own or one above it, then the cache; null if there is none.
    /// </summary>
    public static string? Find() => Find(Environment.CurrentDirectory, AppContext.BaseDirectory, Cache);

    internal static string? Find(string current, string program, string cache) =>
        Upwards(current).Concat(Upwards(program)).Select(directory => Path.Combine(directory, Relative)).Append(cache).FirstOrDefault(MnistFiles.AreIn);

    /// <summary>The cache that the XDG directory specification gives, or the platform's where it does not apply.</summary>
    internal static string UserCache(string? xdg) =>
        Path.IsPathFullyQualified(xdg ?? "") ? xdg!
        : OperatingSystem.IsWindows() ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");

    private static IEnumerable<string> Upwards(string start)
    {
        for (var directory = new DirectoryInfo(start); directory is not null; directory = directory.Parent)
        {
            yield return directory.FullName;
        }
    }
}
