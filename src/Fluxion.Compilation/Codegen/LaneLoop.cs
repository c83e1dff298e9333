namespace Fluxion.Compilation;

/// <summary>The code of an emitted kernel, over all elements.</summary>
internal unsafe delegate void LaneLoop(void** pointers, int count);
