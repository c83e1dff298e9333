namespace Fluxion;

/// <summary>Forward mode: evaluates each operation one level down and pushes the tangents along.</summary>
internal sealed class ForwardInterpreter : Interpreter
{
    protected override string Name => "forward-mode transform (Jvp)";

    internal override Tensor Process(Primitive primitive, ReadOnlySpan<Tensor> inputs, TensorType type)
    {
        var primalRoom = new Operands();
        var tangentRoom = new Operands();
        var primals = primalRoom.Take(inputs.Length);
        var tangents = tangentRoom.Take(inputs.Length);
        for (var i = 0; i < inputs.Length; i++)
        {
            var tracer = TracerOf(inputs[i]);
            primals[i] = tracer?.Primal ?? inputs[i];
            tangents[i] = tracer?.Tangent!;
        }

        var y = primitive.Apply(primals);
        return primitive.IsDifferentiable && y.DType.IsFloating() && primitive.Jvp(primals, tangents!, y) is { } tangent
            ? new ForwardTensor(this, y, tangent)
            : y;
    }

    internal ForwardTensor? TracerOf(Tensor x) => ReferenceEquals(x.Interpreter, this) ? (ForwardTensor)x : null;
}
