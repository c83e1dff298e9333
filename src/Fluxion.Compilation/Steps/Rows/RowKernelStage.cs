namespace Fluxion.Compilation;

/// <summary>Elementwise operations on rows, or on a value for each row. Where no operand changes from row to row, many rows are as one.</summary>
internal sealed unsafe class RowKernelStage : RowStage
{
    private readonly int[] _registers;
    private readonly int[] _steps;
    private readonly int _width;
    private readonly bool _isFlat;

    /// <param name="program">What to compute.</param>
    /// <param name="numbers">The registers that are its operands and then its results.</param>
    /// <param name="registers">All registers.</param>
    /// <param name="columns">Elements in a row, or 1 where the operations are on a value for each.</param>
    internal RowKernelStage(LaneProgram program, int[] numbers, IReadOnlyList<RowRegister> registers, int columns)
    {
        (_registers, _width) = (numbers, columns);
        _steps = Array.ConvertAll(numbers, number => registers[number].RowStep * registers[number].Bytes);
        var operands = program.Operands.Length;
        _isFlat = Array.TrueForAll(numbers, number => registers[number].IsUniform || registers[number].IsDense(columns));

        // Of a value for each row the element is the row.
        var isNarrow = columns == 1;
        Kernel = LaneKernel.Create(program, Array.ConvertAll(numbers[..operands], number => isNarrow ? registers[number].IsUniform : registers[number].ElementStep == 0));
    }

    internal LaneKernel Kernel { get; }

    internal override void Run(byte** at, int rows)
    {
        var pointers = stackalloc void*[_registers.Length];
        for (var i = 0; i < _registers.Length; i++)
        {
            pointers[i] = at[_registers[i]];
        }

        if (_isFlat)
        {
            Kernel.Run(pointers, rows * _width);
            return;
        }

        for (var row = 0; row < rows; row++)
        {
            Kernel.Run(pointers, _width);
            for (var i = 0; i < _registers.Length; i++)
            {
                pointers[i] = (byte*)pointers[i] + _steps[i];
            }
        }
    }
}
