using System.Text.Json.Serialization;

namespace Fluxion.Bench;

/// <summary>Rows as JSON, with their names in camel case. A break-even that never comes is "Infinity".</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(Row))]
internal sealed partial class RowContext : JsonSerializerContext;
