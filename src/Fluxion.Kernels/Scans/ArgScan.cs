using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>The place of the best element so far, the last of equals as in PyTorch; of the first NaN from there on.</summary>
internal readonly struct ArgScan<T, TOrder> : IScanOperator<T, (T Best, long Place), long>
    where T : struct, INumber<T>
    where TOrder : struct, IScanOrder
{
    // Before the first element: nothing, which anything beats.
    public static (T Best, long Place) Start => (T.Zero, -1);

    public static (T Best, long Place) Next((T Best, long Place) state, T x, int place)
    {
        var keeps = state.Place >= 0 && (T.IsNaN(state.Best) || (!T.IsNaN(x) && TOrder.Beats(state.Best, x)));
        return keeps ? state : (x, place);
    }

    public static long Read((T Best, long Place) state) => state.Place;
}
