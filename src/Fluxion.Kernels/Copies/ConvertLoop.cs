namespace Fluxion.Kernels;

/// <summary>
/// y = x in another element type: float, double, int, long and bool in every pair. To an integer it truncates and saturates, and NaN
/// becomes 0; from long to int it keeps the low bits; to bool it asks whether x ≠ 0, so NaN is true; bool becomes 0 or 1.
/// </summary>
internal static class ConvertLoop
{
    public static void Run<TFrom, TTo>(ReadOnlySpan<TFrom> x, Span<TTo> y)
        where TFrom : unmanaged
        where TTo : unmanaged
    {
        if (x.Length != y.Length)
        {
            Throw.Length(x.Length, y.Length);
        }

        for (var i = 0; i < y.Length; i++)
        {
            y[i] = Convert<TFrom, TTo>(x[i]);
        }
    }

    private static TTo Convert<TFrom, TTo>(TFrom x)
    {
        if (typeof(TFrom) == typeof(TTo)) return (TTo)(object)x!;
        return x switch
        {
            float v => From<TTo>(v),
            double v => From<TTo>(v),
            int v => From<TTo>(v),
            long v => From<TTo>(v),
            bool v => From<TTo>(v ? 1 : 0),
            _ => throw new NotSupportedException(),
        };
    }

    private static T From<T>(double v)
    {
        if (typeof(T) == typeof(float)) return (T)(object)(float)v;
        if (typeof(T) == typeof(double)) return (T)(object)v;
        if (typeof(T) == typeof(int)) return (T)(object)(int)v;
        if (typeof(T) == typeof(long)) return (T)(object)(long)v;
        return (T)(object)(v != 0);
    }

    private static T From<T>(long v)
    {
        if (typeof(T) == typeof(float)) return (T)(object)(float)v;
        if (typeof(T) == typeof(double)) return (T)(object)(double)v;
        if (typeof(T) == typeof(int)) return (T)(object)(int)v;
        if (typeof(T) == typeof(long)) return (T)(object)v;
        return (T)(object)(v != 0);
    }
}
