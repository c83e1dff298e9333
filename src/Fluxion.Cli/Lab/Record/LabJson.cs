using System.Text.Json;
using System.Text.Json.Serialization;

namespace Fluxion.Cli.Lab;

/// <summary>Reads and writes the JSON file without reflection.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    WriteIndented = true,
    NumberHandling = JsonNumberHandling.Strict)]
[JsonSerializable(typeof(LabDocument))]
internal sealed partial class LabJson : JsonSerializerContext;
