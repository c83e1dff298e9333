namespace Fluxion.Kernels;

/// <summary>log Σ eˣ so far, as the largest x and Σ e^(x − largest), in double precision. −∞ of −∞ alone; ∞ from an ∞ on.</summary>
internal readonly struct LogSumExpScan<T> : IScanOperator<T, (double Max, double Sum), T>
    where T : System.Numerics.INumberBase<T>
{
    public static (double Max, double Sum) Start => (double.NegativeInfinity, 0);

    public static (double Max, double Sum) Next((double Max, double Sum) state, T element, int place)
    {
        var (x, (max, sum)) = (double.CreateTruncating(element), state);

        // Equal infinities have no difference.
        return x == max ? (max, sum + 1)
            : x < max ? (max, sum + Math.Exp(x - max))
            : (x, 1 + (sum * Math.Exp(max - x)));
    }

    public static T Read((double Max, double Sum) state) => T.CreateTruncating(state.Max + Math.Log(state.Sum));
}
