namespace Fluxion;

/// <summary>
/// Forward mode from a backward rule alone: the backward pass is a linear map from ȳ to x̄, and its transpose takes ẋ to ẏ.
/// </summary>
internal static class FunctionTranspose
{
    internal static Tensor? Push(Function function, FunctionContext context, ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor y)
    {
        var (inputs, moving) = (x.ToArray(), dx.ToArray());
        var flowing = new List<int>();
        var (_, transpose) = Pullback.Of(Backward, Tensor.Zeros(y.Shape, y.DType));
        return flowing.Count == 0 ? null : transpose(new LeafList([.. flowing.Select(i => moving[i]!)]));

        LeafList Backward(Tensor cotangent)
        {
            var parts = function.Backward(context, cotangent);
            FunctionRules.Check(function.Name, inputs, parts);
            flowing.AddRange(Enumerable.Range(0, parts.Length).Where(i => parts[i] is not null && moving[i] is not null));
            return new LeafList([.. flowing.Select(i => parts[i]!)]);
        }
    }
}
