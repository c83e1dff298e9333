namespace Fluxion.Bench;

/// <summary>The kernels' product of row-major matrices.</summary>
internal delegate void Multiplication<T>(
    int m, int n, int k, ReadOnlySpan<T> a, int lda, bool transposeA, ReadOnlySpan<T> b, int ldb, bool transposeB, Span<T> c, int ldc, bool accumulate = false);
