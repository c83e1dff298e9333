using System.Runtime.InteropServices;

namespace Fluxion.Bench;

/// <summary>OpenBLAS, loaded at run time. Row-major, C = A·B.</summary>
internal sealed unsafe class OpenBlas : Peer
{
    private const int RowMajor = 101;
    private const int NoTranspose = 111;

    // The threaded build first: a machine may have several, and the plain name then may mean another BLAS.
    private static readonly string[] Places =
    [
        "/usr/lib/x86_64-linux-gnu/openblas-pthread/libopenblas.so.0",
        "/usr/lib/aarch64-linux-gnu/openblas-pthread/libopenblas.so.0",
        "libopenblas.so.0",
    ];

    private readonly delegate* unmanaged<int, int, int, int, int, int, float, float*, int, float*, int, float, float*, int, void> _sgemm;
    private readonly delegate* unmanaged<int, int, int, int, int, int, double, double*, int, double*, int, double, double*, int, void> _dgemm;
    private readonly delegate* unmanaged<byte*, int*, float*, int*, int*, void> _spotrf;
    private readonly delegate* unmanaged<byte*, int*, double*, int*, int*, void> _dpotrf;
    private readonly delegate* unmanaged<int*, int*, float*, int*, int*, int*, void> _sgetrf;
    private readonly delegate* unmanaged<int*, int*, double*, int*, int*, int*, void> _dgetrf;
    private readonly delegate* unmanaged<int, void> _setThreads;
    private readonly nint _library;

    public OpenBlas()
    {
        foreach (var place in Places)
        {
            if (NativeLibrary.TryLoad(place, out var library))
            {
                _sgemm = (delegate* unmanaged<int, int, int, int, int, int, float, float*, int, float*, int, float, float*, int, void>)NativeLibrary.GetExport(library, "cblas_sgemm");
                _dgemm = (delegate* unmanaged<int, int, int, int, int, int, double, double*, int, double*, int, double, double*, int, void>)NativeLibrary.GetExport(library, "cblas_dgemm");
                _spotrf = (delegate* unmanaged<byte*, int*, float*, int*, int*, void>)NativeLibrary.GetExport(library, "spotrf_");
                _dpotrf = (delegate* unmanaged<byte*, int*, double*, int*, int*, void>)NativeLibrary.GetExport(library, "dpotrf_");
                _sgetrf = (delegate* unmanaged<int*, int*, float*, int*, int*, int*, void>)NativeLibrary.GetExport(library, "sgetrf_");
                _dgetrf = (delegate* unmanaged<int*, int*, double*, int*, int*, int*, void>)NativeLibrary.GetExport(library, "dgetrf_");
                _setThreads = (delegate* unmanaged<int, void>)NativeLibrary.GetExport(library, "openblas_set_num_threads");
                _library = library;
                Name = $"openblas {Version(library)}";
                IsInstalled = true;
                return;
            }
        }
    }

    public override string Name { get; } = "openblas";

    public override bool IsInstalled { get; }

    /// <summary>The address of one of its functions.</summary>
    public nint Export(string name) => NativeLibrary.GetExport(_library, name);

    public void UseThreads(int threads) => _setThreads(threads);

    /// <summary>The product of an m×k and a k×n matrix, into an m×n one; of floats or doubles.</summary>
    public void Multiply<T>(int m, int k, int n, T[] a, T[] b, T[] c, int threads)
        where T : unmanaged
    {
        _setThreads(threads);
        fixed (T* pa = a, pb = b, pc = c)
        {
            if (typeof(T) == typeof(float))
            {
                _sgemm(RowMajor, NoTranspose, NoTranspose, m, n, k, 1, (float*)pa, k, (float*)pb, n, 0, (float*)pc, n);
            }
            else
            {
                _dgemm(RowMajor, NoTranspose, NoTranspose, m, n, k, 1, (double*)pa, k, (double*)pb, n, 0, (double*)pc, n);
            }
        }
    }

    /// <summary>Factors a square matrix of floats or doubles in place on one thread, as LAPACK does: numbered by columns.</summary>
    public void Factor<T>(bool cholesky, int n, T[] a, int[] pivots)
        where T : unmanaged
    {
        _setThreads(1);
        var (upper, status) = ((byte)'U', 0);
        fixed (T* pa = a)
        {
            fixed (int* swaps = pivots)
            {
                switch (cholesky, typeof(T) == typeof(float))
                {
                    case (true, true):
                        _spotrf(&upper, &n, (float*)pa, &n, &status);
                        break;
                    case (true, false):
                        _dpotrf(&upper, &n, (double*)pa, &n, &status);
                        break;
                    case (false, true):
                        _sgetrf(&n, &n, (float*)pa, &n, swaps, &status);
                        break;
                    default:
                        _dgetrf(&n, &n, (double*)pa, &n, swaps, &status);
                        break;
                }
            }
        }
    }

    // The configuration reads "OpenBLAS 0.3.21 ... SkylakeX MAX_THREADS=64".
    private static string Version(nint library)
    {
        var config = (delegate* unmanaged<byte*>)NativeLibrary.GetExport(library, "openblas_get_config");
        var words = (Marshal.PtrToStringUTF8((nint)config()) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 ? words[1] : "";
    }
}
