namespace Fluxion.Primitives;

/// <summary>
/// A step taken many times: (carry, slice) ↦ (carry, result). The inputs are the first carry, the tensors that step i takes slice i of, and
/// what every step sees alike; the outputs are the last carry and the stacked results. All its derivatives are scans again.
/// </summary>
internal sealed class Scan : TuplePrimitive
{
    private readonly Subprogram _body;
    private readonly ScanLayout _layout;

    // What was carried into each step, kept for the way back.
    private readonly Tensor[]? _carries;

    private Scan(Subprogram body, ScanLayout layout, Tensor[]? carries = null) => (_body, _layout, _carries) = (body, layout, carries);

    internal override string Parameters => $"{_layout.Length} steps{(_layout.IsReverse ? ", backwards" : "")}";

    internal override IReadOnlyList<Graph> Subgraphs => [_body.Graph];

    /// <summary>One step, from carry, slices and constants to carry and results.</summary>
    internal Subprogram Body => _body;

    internal ScanLayout Layout => _layout;

    private int Results => _body.Graph.Outputs.Count - _layout.Carried;

    /// <summary>
    /// Traces the step and takes it: from what is carried and the slices to the last carry and the stacked results. The step goes from
    /// carry and slices to the next carry and its results, one list behind the other.
    /// </summary>
    internal static Tensor[] Run(Func<Tensor[], Tensor[], Tensor[]> step, Tensor[] carry, Tensor[] sliced, int length, bool isReverse)
    {
        var arguments = carry.Select(tensor => tensor.Type).Concat(sliced.Select(ScanTypes.Slice)).ToArray();
        var (body, captured) = Subprogram.Trace("Scan", a => step(a[..carry.Length], a[carry.Length..]), arguments);
        ScanTypes.CheckCarry("Scan", arguments.AsSpan(0, carry.Length), body.Results);
        return new Scan(body, new ScanLayout(carry.Length, sliced.Length, length, isReverse)).ApplyAll([.. carry, .. sliced, .. captured]);
    }

    /// <summary>A scan with a step that is traced already.</summary>
    internal static Scan Of(Graph body, ScanLayout layout) => new(new Subprogram(body), layout);

    internal override TensorType[] InferAll(ReadOnlySpan<Tensor> inputs)
    {
        var results = _body.Results;
        return [.. results[.._layout.Carried], .. results[_layout.Carried..].Select(type => ScanTypes.Stack(_layout.Length, type))];
    }

    internal override (Tensor Output, Primitive Kept) Record(ReadOnlySpan<Tensor> x)
    {
        var (carry, sliced, constants) = _layout.Split(x);
        var all = Run((c, s) => [.. _body.Run([.. c, .. s, .. constants]), .. c], carry, sliced, _layout.Length, _layout.IsReverse);
        var outputs = _body.Graph.Outputs.Count;
        return (new TupleTensor(all[..outputs]), new Scan(_body, _layout, all[outputs..]));
    }

    internal override void EvaluateAll(ReadOnlySpan<Tensor> x, ReadOnlySpan<TensorType> types, Span<Tensor> y)
    {
        var (carry, sliced, constants) = _layout.Split(x);
        var results = new Tensor[Results][];
        for (var j = 0; j < results.Length; j++)
        {
            results[j] = new Tensor[_layout.Length];
        }

        for (var step = 0; step < _layout.Length; step++)
        {
            var place = _layout.PlaceOf(step);
            var outputs = _body.Run([.. carry, .. sliced.Select(tensor => tensor[place]), .. constants]);
            carry = outputs[.._layout.Carried];
            for (var j = 0; j < results.Length; j++)
            {
                results[j][place] = outputs[_layout.Carried + j];
            }
        }

        carry.CopyTo(y);
        for (var j = 0; j < results.Length; j++)
        {
            y[_layout.Carried + j] = ScanTypes.Stack(results[j], _body.Results[_layout.Carried + j]);
        }
    }

    protected override Tensor?[] JvpAll(ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor[] y) =>
        ScanForward.Run(_body, _layout, x.ToArray(), dx.ToArray());

    protected override Tensor?[] VjpAll(Tensor?[] yBar, ReadOnlySpan<Tensor> x, Tensor[] y, ReadOnlySpan<bool> wanted)
    {
        var carries = _carries ?? ((Scan)Record(x).Kept)._carries!;
        return ScanBackward.Run(_body, _layout, x.ToArray(), carries, yBar, wanted.ToArray());
    }

    protected override Tensor[] BatchAll(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size)
    {
        var (carry, sliced, constants) = _layout.Split(x);
        var (carried, flags) = (_layout.Carried, batched.ToArray());

        // Any of them may become batched on the way, so all of the carry is.
        carry = [.. carry.Select((tensor, i) => Batching.All(tensor, flags[i], size))];
        sliced = [.. sliced.Select((tensor, i) => flags[carried + i] ? tensor.SwapAxes(0, 1) : tensor)];
        flags.AsSpan(0, carried).Fill(true);
        var outputs = Run((c, s) => SubprogramBatch.Run(_body, [.. c, .. s, .. constants], flags, size), carry, sliced, _layout.Length, _layout.IsReverse);
        return [.. outputs.Select((tensor, i) => i < carried ? tensor : tensor.SwapAxes(0, 1))];
    }
}
