using System.Text.Json;

namespace Fluxion.Cli.Lab;

/// <summary>The JSON file on disk: read at the start, replaced after every run by writing another and renaming it, so that it is always whole.</summary>
internal sealed class LabFile(string path)
{
    /// <summary>The results in the file, or none where there is no file yet.</summary>
    /// <exception cref="UserException">The file belongs to another lab, is no such file, or cannot be read.</exception>
    internal LabResults Load(LabData data, LabSettings settings)
    {
        var results = new LabResults(data, settings);
        if (Directory.Exists(path))
        {
            throw new UserException($"--json {path} is a directory; give a file.");
        }

        if (File.Exists(path))
        {
            var document = Read();
            CheckSame(document, data, settings);
            Take(document, results);
        }

        return results;
    }

    /// <exception cref="UserException">The file cannot be written.</exception>
    internal void Save(LabResults results)
    {
        var temporary = path + ".tmp";
        try
        {
            File.WriteAllBytes(temporary, JsonSerializer.SerializeToUtf8Bytes(results.ToDocument(), LabJson.Default.LabDocument));
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"--json {path} cannot be written: {error.Message}");
        }
    }

    private LabDocument Read()
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), LabJson.Default.LabDocument) ?? throw new JsonException("it holds null");
        }
        catch (JsonException error)
        {
            throw new UserException($"--json {path} is not a file of this lab ({error.Message}); give another name, or delete it.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"--json {path} cannot be read: {error.Message}");
        }
    }

    private void CheckSame(LabDocument document, LabData data, LabSettings settings)
    {
        var difference = document.Data != data ? "its data are others" : document.Settings.DifferenceFrom(settings);
        if (difference is not null)
        {
            throw new UserException($"--json {path} holds results of other settings ({difference}); give another name, or the same settings.");
        }
    }

    private void Take(LabDocument document, LabResults results)
    {
        foreach (var row in document.Results)
        {
            var indices = row.Indices ?? [.. Enumerable.Range(0, row.Runs.Count)];
            var sound = results.Settings.L2.Contains(row.L2) && indices.Count == row.Runs.Count && indices.Distinct().Count() == indices.Count
                && indices.All(index => index >= 0 && index < results.Settings.Runs) && row.Runs.All(run => run is >= 0 and <= 100);
            if (!sound || document.Results.Count(other => other.L2 == row.L2) > 1)
            {
                throw new UserException($"--json {path} contradicts itself at l2 {Numbers.Short(row.L2)}; give another name, or delete it.");
            }

            for (var i = 0; i < indices.Count; i++)
            {
                results.Add(new(row.L2, indices[i]), row.Runs[i]);
            }
        }
    }
}
