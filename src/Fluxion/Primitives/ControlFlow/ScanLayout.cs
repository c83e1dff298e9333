namespace Fluxion.Primitives;

/// <summary>How the inputs and outputs of a <see cref="Scan"/> are laid out: what is carried, what is taken step by step, what stays the same.</summary>
internal readonly record struct ScanLayout(int Carried, int Sliced, int Length, bool IsReverse)
{
    internal (Tensor[] Carry, Tensor[] Slices, Tensor[] Constants) Split(ReadOnlySpan<Tensor> inputs) =>
        ([.. inputs[..Carried]], [.. inputs.Slice(Carried, Sliced)], [.. inputs[(Carried + Sliced)..]]);

    /// <summary>The place of the step with this number.</summary>
    internal int PlaceOf(int step) => IsReverse ? Length - 1 - step : step;
}
