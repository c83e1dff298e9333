namespace Fluxion.Compilation;

/// <summary>Who owns the memory behind a value of a plan.</summary>
internal enum BufferKind
{
    /// <summary>The caller hands it in.</summary>
    Input,

    /// <summary>The caller gets it, or gives it to be written to.</summary>
    Output,

    /// <summary>Part of the plan for good.</summary>
    Constant,

    /// <summary>A part of the arena, shared with values that do not live at the same time.</summary>
    Arena,
}
