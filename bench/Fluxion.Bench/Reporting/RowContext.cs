using System.Text.Json.Serialization;

namespace Fluxion.Bench;

/// <summary>Rows as JSON, with their names in camel case.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Row))]
internal sealed partial class RowContext : JsonSerializerContext;
