using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>From the square factor of one matrix to the singular values and vectors of the whole.</summary>
/// <param name="room">What lends the memory.</param>
/// <param name="rows">Rows of the whole, as it stands or transposed: at least k.</param>
/// <param name="k">Rows and columns of the square factor.</param>
/// <param name="g">The square factor; its rows become the right vectors.</param>
internal readonly unsafe ref struct SvdRows<T>(Workspace room, int rows, int k, Span<T> g)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    // Of smaller ones rotations alone are as fast, and keep all digits of small values.
    private const int FewRows = 32;

    private readonly Span<T> _g = g;
    private readonly Span<long> _order = room.Span<long>(k);
    private readonly Span<T> _turns = room.Span<T>(k * k);

    /// <summary>Finds the values, descending.</summary>
    public bool Diagonalize(bool wantsVectors, T* values)
    {
        if (k <= FewRows || !Prepare())
        {
            _turns.Clear();
            for (var i = 0; i < k; i++)
            {
                _turns[i * (k + 1)] = T.One;
            }
        }

        using var own = Workspace.Open();
        var lengths = own.Span<T>(k);
        fixed (T* x = _g, turns = _turns)
        {
            var found = JacobiSvd.Run(k, x, wantsVectors ? turns : null);
            for (var i = 0; i < k; i++)
            {
                lengths[i] = Kernels.Vectors.Norm(x + ((nint)i * k), k);
            }

            ArgSortRows.Run<T>(k, descending: true, lengths, _order);
            for (var i = 0; i < k; i++)
            {
                values[i] = lengths[(int)_order[i]];
            }

            if (wantsVectors)
            {
                Normalize(x, lengths);
            }

            return found;
        }
    }

    /// <summary>Writes the vectors of the whole: those of Q Jᵀ as columns, and the directions of the rows.</summary>
    public void Vectors(ReadOnlySpan<T> q, bool tall, T* u, T* vt)
    {
        // Columns Q jᵢ as rows, in the order of the values.
        using var own = Workspace.Open();
        Span<T> turns = own.Span<T>(k * k), directions = own.Span<T>(k * k), columns = own.Span<T>(k * rows);
        for (var i = 0; i < k; i++)
        {
            var start = (int)_order[i] * k;
            _turns.Slice(start, k).CopyTo(turns[(i * k)..]);
            _g.Slice(start, k).CopyTo(directions[(i * k)..]);
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

    // The eigenvectors of G Gᵀ make the rows orthogonal but for the rounding of squares: a few sweeps are left of a dozen.
    private bool Prepare()
    {
        using var own = Workspace.Open();
        Span<T> gram = own.Span<T>(k * k), values = own.Span<T>(k), vectors = own.Span<T>(k * k);
        Gemm.Multiply<T>(k, k, k, _g, k, false, _g, k, true, gram, k);
        if (SymmetricEigen.Run<T>(1, k, gram, values, vectors) >= 0)
        {
            return false;
        }

        for (var i = 0; i < k * k; i++)
        {
            // The longest row first.
            _turns[i] = vectors[(i % k * k) + k - 1 - (i / k)];
        }

        Gemm.Multiply<T>(k, k, k, _turns, k, false, _g, k, false, gram, k);
        gram.CopyTo(_g);
        return true;
    }

    // Rows too short to have a direction get one orthogonal to all others.
    private void Normalize(T* x, ReadOnlySpan<T> lengths)
    {
        var least = T.CreateChecked(typeof(T) == typeof(float) ? 1e-12 : 1e-135);
        for (var i = 0; i < k; i++)
        {
            var row = x + ((nint)_order[i] * k);
            var length = lengths[(int)_order[i]];
            if (length > least)
            {
                Kernels.Vectors.Divide(row, length, k);
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
