namespace Fluxion.Compilation;

/// <summary>How one result of a program reaches the caller.</summary>
/// <param name="Kind">Where it stands.</param>
/// <param name="Index">The number of the output buffer, the input, the constant or the earlier result.</param>
/// <param name="Place">Of a constant, how it lies.</param>
internal readonly record struct OutputRoute(OutputKind Kind, int Index, Place? Place = null);
