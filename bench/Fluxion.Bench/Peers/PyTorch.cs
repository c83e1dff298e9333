using System.Text.Json.Nodes;

namespace Fluxion.Bench;

/// <summary>
/// PyTorch in one long-lived Python process that times itself: a request and an answer are one line of JSON each, so the talk between the
/// processes is in no figure.
/// </summary>
internal sealed class PyTorch : Peer, IDisposable
{
    /// <summary>Names the Python to run; the system's own unless set, for Debian's PyTorch is no other's.</summary>
    public const string PythonVariable = "FLUXION_PYTHON";

    private readonly Process? _worker;

    public PyTorch()
    {
        _worker = Start();
        if (_worker is not null && ReadAnswer(_worker) is { } hello)
        {
            Name = $"pytorch {hello["version"]}";
            IsInstalled = true;
        }
    }

    public override string Name { get; } = "pytorch";

    public override bool IsInstalled { get; }

    /// <summary>A case of the package <c>pytorch</c> beside the worker.</summary>
    /// <param name="what">The case's name there.</param>
    /// <param name="threads">The threads it may use.</param>
    /// <param name="settings">What that case asks for.</param>
    public Contestant Prepare(string what, int threads, params (string Name, JsonNode? Value)[] settings)
    {
        var request = new JsonObject { ["do"] = "prepare", ["case"] = what, ["threads"] = threads };
        foreach (var (name, value) in settings)
        {
            request[name] = value;
        }

        var id = (int)Ask(request)["id"]!;
        return new Contestant(Name, times => (double)Ask(new JsonObject { ["do"] = "run", ["id"] = id, ["times"] = times })["seconds"]!);
    }

    /// <summary>Lets go of all that was prepared.</summary>
    public void Clear()
    {
        if (IsInstalled)
        {
            Ask(new JsonObject { ["do"] = "clear" });
        }
    }

    public void Dispose()
    {
        // The worker ends with its input.
        _worker?.StandardInput.Close();
        _worker?.WaitForExit(2000);
        _worker?.Dispose();
    }

    private JsonNode Ask(JsonObject request)
    {
        _worker!.StandardInput.WriteLine(request.ToJsonString());
        var answer = ReadAnswer(_worker) ?? throw new InvalidOperationException("The PyTorch worker ended; its own message is above.");
        return answer["error"] is { } error ? throw new InvalidOperationException($"The PyTorch worker failed:{Environment.NewLine}{error}") : answer;
    }

    private static JsonNode? ReadAnswer(Process worker) => worker.StandardOutput.ReadLine() is { } line ? JsonNode.Parse(line) : null;

    private static Process? Start()
    {
        var python = Environment.GetEnvironmentVariable(PythonVariable) ?? (File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3");
        var script = Path.Combine(AppContext.BaseDirectory, "Peers", "pytorch_worker.py");
        var start = new ProcessStartInfo(python, [script]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        try
        {
            return Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
