namespace Fluxion.Compilation;

/// <summary>Small steps, and then large ones.</summary>
/// <param name="Region">The small steps.</param>
/// <param name="Large">The numbers of the large ones in order.</param>
internal sealed record Round(Region Region, int[] Large);
