namespace Fluxion.Kernels;

/// <summary>A row kernel as <see cref="SharedRows"/> calls it: x has so many columns a row, y so many results.</summary>
internal interface IRowsBody<T>
{
    void Run(int rows, int columns, ReadOnlySpan<T> x, Span<T> y);
}
