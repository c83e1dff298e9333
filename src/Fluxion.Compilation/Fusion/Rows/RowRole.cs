namespace Fluxion.Compilation;

/// <summary>What a node is to a kernel that goes over rows.</summary>
internal enum RowRole
{
    /// <summary>It has no place there.</summary>
    None,

    /// <summary>An elementwise operation on whole rows.</summary>
    Wide,

    /// <summary>An elementwise operation on a value for each row.</summary>
    Narrow,

    /// <summary>From each row a value.</summary>
    Reduction,

    /// <summary>From whole rows to rows, or to a value for each, by loops of its own.</summary>
    Function,

    /// <summary>The value of each row beside all its elements: a view.</summary>
    Spread,

    /// <summary>The same elements under another shape: a view.</summary>
    Alias,
}
