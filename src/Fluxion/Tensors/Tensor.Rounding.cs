namespace Fluxion;

/// <content>Whole numbers near each element. Integers stay as they are; no derivative flows.</content>
public abstract partial class Tensor
{
    /// <summary>The greatest whole number that is not above the element.</summary>
    public Tensor Floor() => Primitives.Floor.Instance.Apply(this);

    /// <summary>The smallest whole number that is not below the element. NumPy and PyTorch: <c>ceil</c>.</summary>
    public Tensor Ceiling() => Primitives.Ceiling.Instance.Apply(this);

    /// <summary>The nearest whole number, the even one of two, as <see cref="Math.Round(double)"/>.</summary>
    public Tensor Round() => Primitives.Round.Instance.Apply(this);

    /// <summary>The element without its fraction. NumPy and PyTorch: <c>trunc</c>.</summary>
    public Tensor Truncate() => Primitives.Truncate.Instance.Apply(this);
}
