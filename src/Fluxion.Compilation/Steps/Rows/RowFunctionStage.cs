using Fluxion.Kernels;

namespace Fluxion.Compilation;

/// <summary>An operation on whole rows by its own loops.</summary>
/// <param name="function">What it does.</param>
/// <param name="operands">The registers that it reads.</param>
/// <param name="results">The registers that it writes.</param>
/// <param name="columns">Elements in a row.</param>
internal sealed unsafe class RowFunctionStage(RowFunction function, int[] operands, int[] results, int columns) : RowStage
{
    internal override void Run(byte** at, int rows)
    {
        var pointers = stackalloc void*[operands.Length + results.Length];
        for (var i = 0; i < operands.Length; i++)
        {
            pointers[i] = at[operands[i]];
        }

        for (var i = 0; i < results.Length; i++)
        {
            pointers[operands.Length + i] = at[results[i]];
        }

        function.Run(rows, columns, pointers, pointers + operands.Length);
    }
}
