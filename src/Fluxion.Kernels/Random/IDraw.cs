namespace Fluxion.Kernels;

/// <summary>A draw as <see cref="SharedDraw"/> calls it: element i depends on the key and on counter + i alone.</summary>
internal interface IDraw<T>
{
    void Run(ulong key, ulong counter, Span<T> y);
}
