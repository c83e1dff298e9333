using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// Eigenvalues and vectors of D + ρ u uᵀ. The roots found are exact for a u that differs by rounding (K. Löwner's formula), and its vectors
/// are orthogonal without further ado.
/// </summary>
internal static unsafe class SecularVectors
{
    /// <summary>Finds them all.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="strength">ρ, above zero.</param>
    /// <param name="poles">The diagonal of D, ascending, no two equal.</param>
    /// <param name="u">u, no element zero.</param>
    /// <param name="places">Where each element of a vector is to stand.</param>
    /// <param name="values">Receives the eigenvalues, ascending.</param>
    /// <param name="vectors">Receives the vectors as rows.</param>
    public static void Run<T>(int count, T strength, T* poles, T* u, int* places, T* values, T* vectors)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using var room = Workspace.Open();
        T* weights = room.Take<T>(count), exact = room.Take<T>(count), buffer = room.Take<T>(count);
        for (var i = 0; i < count; i++)
        {
            weights[i] = strength * u[i] * u[i];
        }

        new Span<T>(exact, count).Fill(T.One);
        for (var j = 0; j < count; j++)
        {
            var distances = vectors + ((nint)j * count);
            values[j] = SecularEquation.Root(count, j, poles, weights, distances);
            MultiplyBy(count, j, poles, distances, exact);
        }

        for (var i = 0; i < count; i++)
        {
            exact[i] = T.CopySign(T.Sqrt(T.Abs(exact[i])), u[i]);
        }

        for (var j = 0; j < count; j++)
        {
            var own = vectors + ((nint)j * count);
            for (var i = 0; i < count; i++)
            {
                buffer[places[i]] = exact[i] / own[i];
            }

            Vectors.Scale(T.One / T.Sqrt(Vectors.Dot(buffer, buffer, count)), buffer, own, count);
        }
    }

    // Each product gets (dᵢ − λⱼ) / (dᵢ − dⱼ), and the j-th its distance alone.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MultiplyBy<T>(int count, int j, T* poles, T* distances, T* products)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (own, other, i) = (products[j] * distances[j], Vector512.Create(poles[j]), 0);
        for (; i <= count - Vector512<T>.Count; i += Vector512<T>.Count)
        {
            (Vector512.Load(products + i) * (Vector512.Load(distances + i) / (Vector512.Load(poles + i) - other))).Store(products + i);
        }

        for (; i < count; i++)
        {
            products[i] *= distances[i] / (poles[i] - poles[j]);
        }

        products[j] = own;
    }
}
