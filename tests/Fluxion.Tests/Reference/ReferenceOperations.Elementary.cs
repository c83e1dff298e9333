namespace Fluxion.Tests.Reference;

internal static partial class ReferenceOperations
{
    private static Dictionary<string, ReferenceOperation> Elementary => new()
    {
        ["exp"] = Elementwise1(x => x.Exp()),
        ["pow"] = Elementwise2((a, b) => a.Pow(b)),
    };
}
