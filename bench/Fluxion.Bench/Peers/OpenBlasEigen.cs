namespace Fluxion.Bench;

/// <summary>LAPACK's divide and conquer for symmetric matrices of floats or doubles, on one thread, with the memory that it asks for.</summary>
internal sealed unsafe class OpenBlasEigen<T>
    where T : unmanaged
{
    private readonly OpenBlas _library;
    private readonly delegate* unmanaged<byte*, byte*, int*, T*, int*, T*, T*, int*, int*, int*, int*, void> _solve;
    private readonly int _n;
    private readonly T[] _work;
    private readonly int[] _integers;

    public OpenBlasEigen(OpenBlas library, int n)
    {
        (_library, _n) = (library, n);
        _solve = (delegate* unmanaged<byte*, byte*, int*, T*, int*, T*, T*, int*, int*, int*, int*, void>)library.Export(typeof(T) == typeof(float) ? "ssyevd_" : "dsyevd_");
        (_work, _integers) = (new T[1 + (6 * n) + (2 * n * n) + (64 * n)], new int[3 + (5 * n)]);
    }

    /// <summary>Overwrites the matrix by its vectors.</summary>
    public void Run(T[] matrix, T[] values)
    {
        _library.UseThreads(1);
        var (job, triangle, n, length, integers, status) = ((byte)'V', (byte)'L', _n, _work.Length, _integers.Length, 0);
        fixed (T* a = matrix, w = values, work = _work)
        {
            fixed (int* more = _integers)
            {
                _solve(&job, &triangle, &n, a, &n, w, work, &length, more, &integers, &status);
            }
        }

        if (status != 0)
        {
            throw new InvalidOperationException($"OpenBLAS found no eigenvalues: its status is {status}.");
        }
    }
}
