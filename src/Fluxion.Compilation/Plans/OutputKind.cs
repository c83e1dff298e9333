namespace Fluxion.Compilation;

/// <summary>What a result of a program is.</summary>
internal enum OutputKind
{
    /// <summary>It is computed into a buffer of its own.</summary>
    Computed,

    /// <summary>It is an input as it came.</summary>
    Input,

    /// <summary>It is always the same.</summary>
    Constant,

    /// <summary>It is the same node as an earlier result.</summary>
    Earlier,
}
