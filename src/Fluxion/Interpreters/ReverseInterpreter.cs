namespace Fluxion;

/// <summary>Reverse mode: evaluates each operation one level down and keeps a node of it, so that cotangents can walk back.</summary>
internal sealed class ReverseInterpreter : Interpreter
{
    /// <summary>The one that records what variables reach. Born first, it stands below every transform, and it never finishes.</summary>
    internal static ReverseInterpreter Recording { get; } = new();

    protected override string Name => "reverse-mode transform (Grad, ValueAndGrad or Vjp)";

    internal override Tensor Process(Primitive primitive, ReadOnlySpan<Tensor> inputs, TensorType type)
    {
        var kept = new Tensor[inputs.Length];
        for (var i = 0; i < kept.Length; i++)
        {
            // A node outlives the moment, so of a variable it keeps the value of now.
            kept[i] = inputs[i].Snapshot();
        }

        var buffer = new Operands();
        var primals = PrimalsOf(kept, buffer.Take(kept.Length));
        if (!primitive.IsDifferentiable)
        {
            return primitive.Apply(primals);
        }

        var (y, node) = primitive.Record(primals);
        if (!y.DType.IsFloating())
        {
            return y;
        }

        var recorded = new ReverseTensor(this, y, node, kept);
        if (NodeLocations.AreRecorded && ReferenceEquals(this, Recording))
        {
            NodeLocations.Record(recorded);
        }

        return recorded;
    }

    /// <summary>The operands one level down, written to <paramref name="primals"/>.</summary>
    internal ReadOnlySpan<Tensor> PrimalsOf(Tensor[] inputs, Span<Tensor> primals)
    {
        for (var i = 0; i < inputs.Length; i++)
        {
            primals[i] = Owns(inputs[i]) ? ((ReverseTensor)inputs[i]).Primal : inputs[i];
        }

        return primals;
    }

    /// <summary>The tracer of this interpreter on a tensor, if it carries one.</summary>
    internal ReverseTensor? NodeOf(Tensor x) => !Owns(x) ? null : x is Variable variable ? variable.Leaf : (ReverseTensor)x;

    internal bool Owns(Tensor x) => ReferenceEquals(x.Interpreter, this);
}
