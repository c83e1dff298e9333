namespace Fluxion.Cli.Lab;

/// <summary>Images and the digit that each shows.</summary>
/// <param name="Rows">An image a row, of shape (count, pixels).</param>
/// <param name="Labels">The digits, of shape (count).</param>
[Tree]
internal sealed partial record LabImages(Tensor Rows, Tensor Labels)
{
    internal static LabImages Of(LabelledImages images) => new(images.ToRows(), images.ToLabels());

    /// <summary>Those at some places, in that order.</summary>
    internal LabImages At(Tensor places) => new(Rows.GatherRows(places), Labels.GatherRows(places));

    /// <summary>Those next to each other from one place to another.</summary>
    internal LabImages Within(Range range) => new(Rows[range], Labels[range]);
}
