using Fluxion.Kernels;

namespace Fluxion.Compilation;

/// <summary>An operation on whole rows by its own loops.</summary>
/// <param name="function">What it does.</param>
/// <param name="operands">The registers that it reads.</param>
/// <param name="results">The registers that it writes.</param>
/// <param name="columns">Elements in a row.</param>
internal sealed unsafe class RowFunctionStage(RowFunction function, int[] operands, int[] results, int columns) : RowStage
{
    /// <summary>Whether it takes traffic along, line by line with its first operand.</summary>
    internal bool CarriesTraffic => function.CarriesTraffic(columns);

    /// <summary>The register of its first operand.</summary>
    internal int FirstOperand => operands[0];

    internal override void Run(byte** at, int rows)
    {
        var pointers = stackalloc void*[operands.Length + results.Length];
        Collect(at, pointers);
        function.Run(rows, columns, pointers, pointers + operands.Length);
    }

    /// <summary>The same with traffic, all of which has gone when it returns.</summary>
    internal void Run(byte** at, int rows, in RowTraffic traffic)
    {
        var pointers = stackalloc void*[operands.Length + results.Length];
        Collect(at, pointers);
        function.Run(rows, columns, pointers, pointers + operands.Length, traffic);
    }

    private void Collect(byte** at, void** pointers)
    {
        for (var i = 0; i < operands.Length; i++)
        {
            pointers[i] = at[operands[i]];
        }

        for (var i = 0; i < results.Length; i++)
        {
            pointers[operands.Length + i] = at[results[i]];
        }
    }
}
