using System.Text.Json;

namespace Fluxion.Bench;

/// <summary>Writes rows as they are measured, so that an interrupted run keeps what it had.</summary>
internal sealed class JsonLines : IDisposable
{
    private readonly StreamWriter? _file;

    public JsonLines(FileInfo? file)
    {
        file?.Directory?.Create();
        _file = file?.CreateText();
    }

    public void Write(IEnumerable<Row> rows)
    {
        foreach (var row in rows)
        {
            _file?.WriteLine(JsonSerializer.Serialize(row, RowContext.Default.Row));
        }

        _file?.Flush();
    }

    public void Dispose() => _file?.Dispose();
}
