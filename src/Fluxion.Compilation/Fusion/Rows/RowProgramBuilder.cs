namespace Fluxion.Compilation;

/// <summary>From a group over rows to its loops.</summary>
internal sealed class RowProgramBuilder
{
    /// <summary>What a block of rows may take: it stays in the nearest cache, or not far from it.</summary>
    private const int BlockBytes = 1 << 15;

    private readonly RowDomain _rows;
    private readonly RowValues _values;
    private readonly RowPhases _phases;
    private readonly List<RowRegister> _registers = [];
    private readonly List<RowStage> _stages = [];
    private readonly RowSlots _slots = new();
    private readonly Dictionary<GraphNode, int> _numbers = [];
    private readonly Dictionary<int, int> _expanded = [];
    private readonly Dictionary<GraphNode, int> _lastUse = [];

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
    internal static RowProgram Build(RowDomain rows, RowValues values, RowPhases phases, IReadOnlyList<(int Row, int Element)> strides, IReadOnlyList<GraphNode> kept)
    {
        var builder = new RowProgramBuilder(rows, values, phases);
        for (var i = 0; i < values.External.Count; i++)
        {
            builder.Add(values.External[i], new RowRegister(i, -1, values.External[i].Type.DType.SizeInBytes(), strides[i].Row, strides[i].Element));
        }

        for (var i = 0; i < kept.Count; i++)
        {
            builder.Add(kept[i], builder.Own(kept[i], values.External.Count + i, -1));
        }

        foreach (var phase in values.Operations.GroupBy(node => phases[node]).OrderBy(phase => phase.Key))
        {
            builder.Stage(phase.Key, [.. phase]);
        }

        return builder.Finish();
    }

    private void Add(GraphNode node, RowRegister register)
    {
        _numbers.Add(node, _registers.Count);
        _registers.Add(register);
    }

    private RowRegister Own(GraphNode node, int external, int slot)
    {
        var isWide = _rows.RoleOf(node) == RowRole.Wide;
        return new RowRegister(external, slot, node.Type.DType.SizeInBytes(), isWide ? _rows.Columns : 1, isWide ? 1 : 0);
    }

    private void Stage(int phase, GraphNode[] nodes)
    {
        var results = nodes.Where(node => _values.Kept.Contains(node) || _lastUse.GetValueOrDefault(node, phase) > phase).ToArray();
        foreach (var node in results.Where(node => !_numbers.ContainsKey(node)))
        {
            var bytes = node.Type.DType.SizeInBytes() * (_rows.RoleOf(node) == RowRole.Wide ? _rows.Columns : 1);
            Add(node, Own(node, -1, _slots.Take(bytes)));
        }

        if (_rows.RoleOf(nodes[0]) == RowRole.Reduction)
        {
            foreach (var node in results)
            {
                var reducer = Reducer.Of(node.Primitive!, node.Type.DType)!.Value.Operator;
                _stages.Add(new RowReductionStage(reducer, Dense(_numbers[_values.Base(node.Inputs[0])]), _numbers[node], _rows.Columns));
            }
        }
        else
        {
            Kernel(nodes, results, _rows.RoleOf(nodes[0]) == RowRole.Wide ? _rows.Columns : 1);
        }

        foreach (var (node, number) in _numbers.Where(pair => _registers[pair.Value].Slot >= 0 && _lastUse[pair.Key] == phase))
        {
            _slots.Release(_registers[number].Slot);
        }
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
        int[] numbers = [.. operands.Select(node => _numbers[node]).Select(number => isShort && !_registers[number].IsUniform ? Dense(number) : number), .. results.Select(node => _numbers[node])];
        _stages.Add(new RowKernelStage(program, numbers, _registers, columns));
    }

    // The register with its rows one behind the other, in a slot that nobody else uses: what is the same in all rows stays there.
    private int Dense(int number)
    {
        var register = _registers[number];
        if (register.IsDense(_rows.Columns))
        {
            return number;
        }

        if (!_expanded.TryGetValue(number, out var expanded))
        {
            expanded = _registers.Count;
            _registers.Add(new RowRegister(-1, _slots.Add(register.Bytes * _rows.Columns), register.Bytes, _rows.Columns, 1));
            _expanded.Add(number, expanded);
            _stages.Add(new RowExpandStage(register, number, expanded, _rows.Columns));
        }

        return expanded;
    }

    private RowProgram Finish()
    {
        var outside = _registers.Where(register => register.External >= 0).Sum(register => register.RowStep * register.Bytes);
        var block = Math.Clamp(BlockBytes / Math.Max(1, outside + _slots.BytesPerRow), 1, _rows.Rows);
        return new RowProgram([.. _registers], [.. _stages], block, _slots.Offsets(block));
    }
}
