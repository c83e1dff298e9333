using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>From the square factor of one matrix to the singular values and vectors of the whole.</summary>
/// <param name="rows">Rows of the whole, as it stands or transposed: at least k.</param>
/// <param name="k">Rows and columns of the square factor.</param>
/// <param name="g">The square factor; its rows become the right vectors.</param>
internal sealed unsafe class SvdRows<T>(int rows, int k, T[] g)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly int[] _order = new int[k];
    private T[] _turns = [];

    /// <summary>Finds the values, descending.</summary>
    public bool Diagonalize(bool wantsVectors, T* values)
    {
        _turns = new T[wantsVectors ? k * k : 0];
        for (var i = 0; i < _turns.Length; i += k + 1)
        {
            _turns[i] = T.One;
        }

        var lengths = new T[k];
        fixed (T* x = g, turns = _turns)
        {
            var found = JacobiSvd.Run(k, x, turns);
            for (var i = 0; i < k; i++)
            {
                (_order[i], lengths[i]) = (i, Kernels.Vectors.Norm(x + ((nint)i * k), k));
            }

            Array.Sort(_order, (i, j) => lengths[i] != lengths[j] ? lengths[j].CompareTo(lengths[i]) : i - j);
            for (var i = 0; i < k; i++)
            {
                values[i] = lengths[_order[i]];
            }

            if (wantsVectors)
            {
                Normalize(x, lengths);
            }

            return found;
        }
    }

    /// <summary>Writes the vectors of the whole: those of Q Jᵀ as columns, and the directions of the rows.</summary>
    public void Vectors(T[] q, bool tall, T* u, T* vt)
    {
        // Columns Q jᵢ as rows, in the order of the values.
        var (turns, directions, columns) = (new T[k * k], new T[k * k], new T[k * rows]);
        for (var i = 0; i < k; i++)
        {
            _turns.AsSpan(_order[i] * k, k).CopyTo(turns.AsSpan(i * k));
            g.AsSpan(_order[i] * k, k).CopyTo(directions.AsSpan(i * k));
        }

        Gemm.Multiply<T>(k, rows, k, turns, k, false, q, k, true, columns, rows);
        fixed (T* column = columns, direction = directions)
        {
            for (var i = 0; i < k; i++)
            {
                // The sign of the left vector decides, whichever of the two it is.
                T* c = column + ((nint)i * rows), r = direction + ((nint)i * k);
                if (tall ? VectorSign.Fix(c, rows) : VectorSign.Fix(r, k))
                {
                    Kernels.Vectors.Scale(-T.One, tall ? r : c, tall ? r : c, tall ? k : rows);
                }
            }

            Transpose.Run(tall ? rows : k, k, ref *(tall ? column : direction), tall ? rows : k, ref *u);
            new Span<T>(tall ? direction : column, k * (tall ? k : rows)).CopyTo(new Span<T>(vt, k * (tall ? k : rows)));
        }
    }

    // Rows too short to have a direction get one orthogonal to all others.
    private void Normalize(T* x, T[] lengths)
    {
        var least = T.CreateChecked(typeof(T) == typeof(float) ? 1e-12 : 1e-135);
        for (var i = 0; i < k; i++)
        {
            var row = x + ((nint)_order[i] * k);
            if (lengths[_order[i]] > least)
            {
                Kernels.Vectors.Divide(row, lengths[_order[i]], k);
            }
            else
            {
                Complete(x, i);
            }
        }
    }

    // Of the axes, the first that is far enough from what the rows before span: one always is.
    private void Complete(T* x, int number)
    {
        var row = x + ((nint)_order[number] * k);
        var enough = T.One / T.Sqrt(T.CreateChecked(2 * k));
        for (var axis = 0; axis < k; axis++)
        {
            new Span<T>(row, k).Clear();
            row[axis] = T.One;
            for (var pass = 0; pass < 2; pass++)
            {
                for (var i = 0; i < number; i++)
                {
                    var other = x + ((nint)_order[i] * k);
                    Kernels.Vectors.Add(-Kernels.Vectors.Dot(other, row, k), other, row, k);
                }
            }

            var length = Kernels.Vectors.Norm(row, k);
            if (length > enough)
            {
                Kernels.Vectors.Divide(row, length, k);
                return;
            }
        }
    }
}
