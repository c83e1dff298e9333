using Fluxion;

namespace Course;

/// <summary>One number in, one hidden layer with tanh, one number out.</summary>
[Tree]
internal sealed partial record TanhNetwork(Tensor W1, Tensor B1, Tensor W2)
{
    public static TanhNetwork Random(Key key, int hidden)
    {
        var keys = key.Split(3);
        return new(
            keys[0].Normal([1, hidden], dtype: DType.Float64),
            keys[1].Normal([hidden], dtype: DType.Float64),
            keys[2].Normal([hidden, 1], deviation: 0.3, dtype: DType.Float64));
    }

    public Tensor Apply(Tensor x) => (x.MatMul(W1) + B1).Tanh().MatMul(W2);
}
