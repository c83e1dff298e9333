using Fluxion.Kernels;

namespace Fluxion.Compilation;

/// <summary>From a group over rows to its loops.</summary>
internal sealed class RowProgramBuilder
{
    /// <summary>What a block of rows may take: it stays in the nearest cache, beside the rows that are brought meanwhile.</summary>
    private const int BlockBytes = 1 << 14;

    private readonly RowDomain _rows;
    private readonly RowValues _values;
    private readonly RowPhases _phases;
    private readonly List<RowRegister> _registers = [];
    private readonly List<RowStage> _stages = [];
    private readonly RowSlots _slots = new();
    private readonly Dictionary<GraphNode, int> _numbers = [];
    private readonly Dictionary<GraphNode, int> _vectors = [];
    private readonly Dictionary<(int Number, int Columns), int> _expanded = [];
    private readonly Dictionary<(int Number, RowFunction Basis), int> _bases = [];
    private readonly Dictionary<GraphNode, int> _lastUse = [];
    private int _sums;

    private RowProgramBuilder(RowDomain rows, RowValues values, RowPhases phases)
    {
        (_rows, _values, _phases) = (rows, values, phases);
        foreach (var node in values.Operations)
        {
            foreach (var input in node.Inputs.Select(values.Base))
            {
                _lastUse[input] = Math.Max(_lastUse.GetValueOrDefault(input, int.MinValue), phases[node]);
            }
        }
    }

    /// <param name="rows">The rows.</param>
    /// <param name="values">The values of the group.</param>
    /// <param name="phases">When each of its operations runs.</param>
    /// <param name="strides">How each value from outside lies: elements from row to row and within a row.</param>
    /// <param name="kept">What is stored, in order.</param>
    /// <param name="sums">The sums over rows, which are stored last.</param>
    internal static RowProgram Build(
        RowDomain rows, RowValues values, RowPhases phases, IReadOnlyList<(int Row, int Element)> strides, IReadOnlyList<GraphNode> kept, RowSums? sums)
    {
        var builder = new RowProgramBuilder(rows, values, phases);
        for (var i = 0; i < values.External.Count; i++)
        {
            builder.Add(values.External[i], new RowRegister(i, -1, values.External[i].Type.DType.SizeInBytes(), strides[i].Row, strides[i].Element));
        }

        foreach (var vector in values.Vectors)
        {
            builder._vectors.Add(vector, builder._registers.Count);
            builder._registers.Add(new RowRegister(builder._registers.Count, -1, vector.Type.DType.SizeInBytes(), 0, 1));
        }

        foreach (var node in kept)
        {
            builder.Add(node, builder.Own(node, builder._registers.Count, -1));
        }

        builder._sums = builder._registers.Count;
        for (var i = 0; i < sums?.Partial.Count; i++)
        {
            var bytes = sums.Partial[i].Type.DType.SizeInBytes();
            builder._registers.Add(new RowRegister(builder._registers.Count, -1, bytes, rows.Columns, 1) { RowsOfStep = sums.Rows });
        }

        foreach (var phase in values.Operations.GroupBy(node => phases[node]).OrderBy(phase => phase.Key))
        {
            builder.Stage(phase.Key, [.. phase]);
        }

        return builder.Finish(sums?.Rows ?? 1);
    }

    private void Add(GraphNode node, RowRegister register)
    {
        _numbers.Add(node, _registers.Count);
        _registers.Add(register);
    }

    private RowRegister Own(GraphNode node, int external, int slot)
    {
        var isWide = _rows.IsWide(node);
        return new RowRegister(external, slot, NodeRows.TypeOf(node).DType.SizeInBytes(), isWide ? _rows.Columns : 1, isWide ? 1 : 0);
    }

    private void Stage(int phase, GraphNode[] nodes)
    {
        var results = nodes.Where(node => _values.Kept.Contains(node) || _lastUse.GetValueOrDefault(node, phase) > phase || NodeRows.Of(node) is { Sums: > 0 }).ToArray();
        foreach (var node in results.Where(node => !_numbers.ContainsKey(node)))
        {
            var bytes = NodeRows.TypeOf(node).DType.SizeInBytes() * (_rows.IsWide(node) ? _rows.Columns : 1);
            Add(node, Own(node, -1, _slots.Take(bytes)));
        }

        if (_rows.RoleOf(nodes[0]) is RowRole.Reduction or RowRole.Function)
        {
            Array.ForEach(results, WholeRows);
        }
        else
        {
            Kernel(nodes, results, _rows.RoleOf(nodes[0]) == RowRole.Wide ? _rows.Columns : 1);
        }

        foreach (var (node, number) in _numbers.Where(pair => _registers[pair.Value].Slot >= 0 && _lastUse.GetValueOrDefault(pair.Key, phase) == phase))
        {
            _slots.Release(_registers[number].Slot);
        }
    }

    private void WholeRows(GraphNode node)
    {
        if (NodeRows.Of(node) is { } function)
        {
            Function(node, function);
            return;
        }

        var reducer = Reducer.Of(node.Primitive!, node.Type.DType)!.Value.Operator;
        _stages.Add(new RowReductionStage(reducer, Dense(_numbers[_values.Base(node.Inputs[0])], _rows.Columns), _numbers[node], _rows.Columns));
    }

    private void Function(GraphNode node, RowFunction function)
    {
        var operands = new List<int>();
        for (var i = 0; i < node.Inputs.Count; i++)
        {
            operands.Add(function.Operands[i] switch
            {
                RowOperand.Columns => _vectors[node.Inputs[i]],
                RowOperand.Numbers => Dense(_numbers[_values.Base(node.Inputs[i])], 1),
                _ => Dense(_numbers[_values.Base(node.Inputs[i])], _rows.Columns),
            });
        }

        if (function.Basis is { } basis)
        {
            operands.Add(Basis(basis, operands[0]));
        }

        _stages.Add(new RowFunctionStage(function, [.. operands], [_numbers[node], .. Enumerable.Range(_sums, function.Sums)], _rows.Columns));
    }

    // Two numbers of each row, in a slot that nobody else uses: other functions of the same rows read them too.
    private int Basis(RowFunction basis, int rows)
    {
        if (!_bases.TryGetValue((rows, basis), out var number))
        {
            number = _registers.Count;
            var bytes = _registers[rows].Bytes;
            _registers.Add(new RowRegister(-1, _slots.Add(2 * bytes), bytes, 2, 1));
            _bases.Add((rows, basis), number);
            _stages.Add(new RowFunctionStage(basis, [rows], [number], _rows.Columns));
        }

        return number;
    }

    private void Kernel(GraphNode[] nodes, GraphNode[] results, int columns)
    {
        var operands = nodes.SelectMany(node => node.Inputs).Select(_values.Base).Distinct().Where(node => Array.IndexOf(nodes, node) < 0).ToArray();
        var lanes = new Dictionary<GraphNode, int>();
        foreach (var node in operands.Concat(nodes))
        {
            lanes.Add(node, lanes.Count);
        }

        var program = new LaneProgram(
            Array.ConvertAll(operands, node => node.Type.DType),
            Array.ConvertAll(nodes, node => new LaneInstruction(NodeLane.Of(node)!, [.. node.Inputs.Select(input => lanes[_values.Base(input)])])),
            Array.ConvertAll(results, node => lanes[node]));
        var isShort = columns > 1 && columns < ElementwiseStep.ShortestRow;
        int[] numbers = [.. operands.Select(node => _numbers[node]).Select(number => isShort && !_registers[number].IsUniform ? Dense(number, columns) : number), .. results.Select(node => _numbers[node])];
        _stages.Add(new RowKernelStage(program, numbers, _registers, columns));
    }

    // The register with its rows one behind the other, in a slot that nobody else uses: what is the same in all rows stays there.
    private int Dense(int number, int columns)
    {
        var register = _registers[number];
        if (register.IsDense(columns))
        {
            return number;
        }

        if (!_expanded.TryGetValue((number, columns), out var expanded))
        {
            expanded = _registers.Count;
            _registers.Add(new RowRegister(-1, _slots.Add(register.Bytes * columns), register.Bytes, columns, 1));
            _expanded.Add((number, columns), expanded);
            _stages.Add(new RowExpandStage(register, number, expanded, columns));
        }

        return expanded;
    }

    private RowProgram Finish(int rowsOfSum)
    {
        var outside = _registers.Where(register => register.External >= 0).Sum(register => register.RowStep * register.Bytes / register.RowsOfStep);
        var block = Math.Clamp(BlockBytes / Math.Max(1, outside + _slots.BytesPerRow), 1, _rows.Rows);
        if (rowsOfSum > 1)
        {
            // Blocks end where stretches of rows that are summed together end.
            block = Math.Min(1 << int.Log2(block), rowsOfSum);
        }

        return new RowProgram([.. _registers], [.. _stages], block, _slots.Offsets(block));
    }
}
