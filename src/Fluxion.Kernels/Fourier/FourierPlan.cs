using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>
/// What transforms of one length need that does not depend on the numbers. Which algorithm it is depends on the length alone, so that a
/// transform has the same bits alone and in a batch.
/// </summary>
internal abstract unsafe class FourierPlan<T>
    where T : unmanaged, INumber<T>
{
    /// <summary>From here on two threads are worth their while.</summary>
    protected const int Worthwhile = 1 << 15;

    private T[]? _quarterTurn;

    public abstract int Length { get; }

    /// <summary>The bytes that the plan's tables take.</summary>
    public long Bytes => TableBytes + ((_quarterTurn?.Length ?? 0) * sizeof(T));

    /// <summary>The roots of twice the length, up to a quarter turn: what real transforms of twice the length need besides.</summary>
    public T[] QuarterTurn => _quarterTurn ??= RootOfUnity.Table<T>((Length / 2) + 1, 1, 2L * Length);

    /// <summary>The bytes that the kind's own tables take.</summary>
    protected virtual long TableBytes => 0;

    /// <summary>y_k = Σ x_j e^(∓2πi jk/n) along every line; the input may be the output.</summary>
    public abstract void Run(FourierLines lines, T* x, T* y, bool inverse);

    /// <summary>How many of <paramref name="items"/>, which together are all the numbers, one thread should take at least.</summary>
    protected int Grain(int items, long numbers) => (int)Math.Clamp(items * (long)Worthwhile / Math.Max(numbers, 1), 1, items);
}
