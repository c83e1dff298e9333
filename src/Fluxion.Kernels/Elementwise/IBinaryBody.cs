namespace Fluxion.Kernels;

/// <summary>A contiguous loop over two operands, either of which may be one element, as the strided driver calls it.</summary>
internal interface IBinaryBody<T, TResult>
{
    void Run(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<TResult> z);
}
