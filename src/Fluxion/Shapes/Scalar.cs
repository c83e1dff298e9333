namespace Fluxion;

/// <summary>
/// A C# number beside a tensor, as in <c>2 * x</c>: it takes the tensor's element type. Only numbers convert to it; it is never stored.
/// </summary>
public readonly struct Scalar
{
    private readonly double _fraction;
    private readonly long _integer;
    private readonly bool _isInteger;

    private Scalar(double fraction, long integer, bool isInteger) => (_fraction, _integer, _isInteger) = (fraction, integer, isInteger);

    internal bool IsZero => _fraction == 0;

    /// <summary>A whole number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Scalar(long value) => new(value, value, true);

    /// <summary>A floating-point number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Scalar(double value) => new(value, 0, false);

    /// <inheritdoc/>
    public override string ToString() => _isInteger ? $"{_integer}" : $"{_fraction}";

    /// <summary>The number as a tensor of shape () and the given element type.</summary>
    internal DenseTensor As(string operation, DType dtype) => dtype switch
    {
        DType.Float32 => DenseTensor.Single((float)_fraction),
        DType.Float64 => DenseTensor.Single(_fraction),
        DType.Int32 when Whole(out var value) && value == (int)value => DenseTensor.Single((int)value),
        DType.Int64 when Whole(out var value) => DenseTensor.Single(value),
        _ => throw new DTypeException(
            $"{operation}: the number {this} does not stand beside a tensor of {dtype.Name()}; cast the tensor first, for example x.Cast(DType.Float32)."),
    };

    private bool Whole(out long value)
    {
        value = _isInteger ? _integer : (long)_fraction;
        return _isInteger || (Math.Abs(_fraction) < 1L << 53 && value == _fraction);
    }
}
