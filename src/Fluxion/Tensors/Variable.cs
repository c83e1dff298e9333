namespace Fluxion;

/// <summary>
/// A parameter that is trained in place: the one tensor whose value changes. Every operation it takes part in is recorded, and
/// <see cref="Tensor.Backward()"/> adds to its <see cref="Gradient"/>. What was recorded before an update keeps the value of then.
/// </summary>
public sealed class Variable : Tensor
{
    private readonly Lock _gate = new();
    private Tensor _value;
    private ReverseTensor? _leaf;

    internal Variable(Tensor value)
        : base(value.Shape, value.DType, ReverseInterpreter.Recording)
    {
        if (!value.DType.IsFloating())
        {
            throw new DTypeException($"Variable: a value of type {value.Type} has no derivative; cast it to a floating-point type first.");
        }

        _value = Plain(value);
    }

    /// <summary>The value now, outside any graph. Assign the next one of the same shape and type; what was recorded stays as it was.</summary>
    /// <exception cref="ShapeException">The shape differs.</exception>
    /// <exception cref="DTypeException">The element type differs.</exception>
    /// <exception cref="TransformException">It is assigned inside a compiled function, or the value is not a plain one.</exception>
    public Tensor Value
    {
        get => _value;
        set
        {
            if (!value.Shape.Equals(Shape))
            {
                throw new ShapeException($"Variable.Value: a variable of shape {Shape} cannot become {value.Shape}; make a new variable.");
            }

            if (value.DType != DType)
            {
                throw new DTypeException($"Variable.Value: a variable of {DType.Name()} cannot become {value.DType.Name()}; cast the value.");
            }

            Interpreter.RefuseWhileTracing("Variable.Value: assigned", "Return the new value from the function and assign it outside.");
            lock (_gate)
            {
                _value = Plain(value);
                _leaf = null;
            }
        }
    }

    /// <summary>The sum of what every <see cref="Tensor.Backward()"/> since the last clearing brought; null before the first.</summary>
    public Tensor? Gradient { get; private set; }

    /// <summary>The node that stands for the value of now in recorded graphs.</summary>
    internal ReverseTensor Leaf
    {
        get
        {
            lock (_gate)
            {
                return _leaf ??= new ReverseTensor(ReverseInterpreter.Recording, _value, this);
            }
        }
    }

    /// <summary>Forgets the gradient, so that the next <see cref="Tensor.Backward()"/> starts from zero.</summary>
    public void ClearGradient() => Gradient = null;

    internal void Accumulate(Tensor cotangent)
    {
        lock (_gate)
        {
            Gradient = Gradient is null ? cotangent : Gradient + cotangent;
        }
    }

    internal override Tensor Snapshot() => Leaf;

    internal override DenseTensor Concrete(string operation) => _value.Concrete(operation);

    private static Tensor Plain(Tensor value) => value is DenseTensor or Fluxion.Variable ? value.Concrete("Variable.Value") : throw new TransformException(
        "Variable.Value: the value is still part of a graph or a transform. Compute updates from Value and Gradient, or detach it with StopGradient.");
}
