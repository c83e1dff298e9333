namespace Fluxion;

/// <summary>Brings one axis to the front, and from there to its place; the others keep their order.</summary>
internal static class AxisMove
{
    internal static Tensor ToFront(Tensor x, int axis) => axis == 0 ? x : x.Transpose([axis, .. Others(x.Rank, axis)]);

    internal static Tensor FromFront(Tensor x, int axis)
    {
        if (axis == 0)
        {
            return x;
        }

        var order = Enumerable.Range(1, x.Rank - 1).ToList();
        order.Insert(axis, 0);
        return x.Transpose([.. order]);
    }

    private static IEnumerable<int> Others(int rank, int axis) => Enumerable.Range(0, rank).Where(i => i != axis);
}
