namespace Fluxion.Compilation;

/// <summary>What a value of a loop's body depends on.</summary>
internal enum LoopDependence
{
    /// <summary>It is the same in every step.</summary>
    Nothing,

    /// <summary>It differs from step to step, but does not depend on earlier ones.</summary>
    Slices,

    /// <summary>It depends on what earlier steps carried on.</summary>
    Carry,
}
