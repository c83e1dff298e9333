using Fluxion.Kernels;

namespace Fluxion;

/// <summary>
/// One operation by name, with the rules that every way of reading a program needs. Rules are written with tensor operators only, so
/// that what they compute can itself be differentiated, batched and traced. Families fill in most of them.
/// </summary>
internal abstract class Primitive
{
    /// <summary>The operation's name in graphs and errors.</summary>
    internal virtual string Name => GetType().Name;

    /// <summary>What the operation was built with, such as axes; empty where there is nothing.</summary>
    internal virtual string Parameters => "";

    /// <summary>
    /// All that tells the operation from others of its class: with equal identities, the same operands give the same bits. Null where it is
    /// the same as no other object, because it holds programs, values or what a user wrote, or because there is only one of it.
    /// </summary>
    internal virtual object? Identity => null;

    /// <summary>Whether every element of the output depends only on the elements at its place in the inputs, all of one shape.</summary>
    internal virtual bool IsElementwise => false;

    /// <summary>The programs that the operation runs: a loop's body, a choice's branches.</summary>
    internal virtual IReadOnlyList<Graph> Subgraphs => [];

    /// <summary>Whether the output shows elements of the input where they lie, if they can be shown so.</summary>
    internal virtual bool IsView => false;

    /// <summary>Whether a derivative can flow from the output to some input.</summary>
    internal virtual bool IsDifferentiable => true;

    /// <summary>The output's type, or an error in words where the inputs do not fit. Reads types only. Unknown where only running tells.</summary>
    internal abstract TensorType Infer(ReadOnlySpan<Tensor> inputs);

    /// <summary>The output's type where <see cref="Infer"/> does not know it, by running on types without values.</summary>
    internal virtual TensorType InferByRunning(ReadOnlySpan<Tensor> inputs) => Infer(inputs);

    /// <summary>The output's value. Inputs are dense.</summary>
    internal abstract Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type);

    /// <summary>The output's tangent from those of the inputs; null stands for zero.</summary>
    internal abstract Tensor? Jvp(ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor y);

    /// <summary>The cotangent that one input gets from the output's; null stands for zero.</summary>
    internal abstract Tensor? Vjp(int input, Tensor yBar, ReadOnlySpan<Tensor> x, Tensor y);

    /// <summary>
    /// The cotangents of those inputs that are wanted. The others' places stay as they are. An operation whose cotangents share work
    /// computes them here together.
    /// </summary>
    internal virtual void Vjp(Tensor yBar, ReadOnlySpan<Tensor> x, Tensor y, ReadOnlySpan<bool> wanted, Span<Tensor?> parts)
    {
        for (var i = 0; i < x.Length; i++)
        {
            if (wanted[i])
            {
                parts[i] = Vjp(i, yBar, x, y);
            }
        }
    }

    /// <summary>
    /// The output for reverse mode, and the operation that its node keeps: this one, or one that holds what the forward pass saved.
    /// </summary>
    internal virtual (Tensor Output, Primitive Kept) Record(ReadOnlySpan<Tensor> x) => (Apply(x), this);

    /// <summary>
    /// The operation for a whole batch at once: batched inputs have a first axis of the batch's size that the operation knows nothing of,
    /// and so has what this returns.
    /// </summary>
    internal abstract Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size);

    /// <summary>
    /// Which elements of the argument each element of the output depends on, whatever the values, from the same of the operands; null stands
    /// for none. Where nothing better is known, on all that any operand depends on.
    /// </summary>
    internal virtual IndexSets? Dependence(ReadOnlySpan<DependenceOperand> x, TensorType type) => IndexSets.Blocks(x, 1, type.Shape.Size);

    /// <summary>
    /// Names the lane of an operation whose every output element depends only on the elements at its place in the inputs, all of one shape.
    /// False, and nothing visited, where the operation is of another kind or its elements need more than a lane.
    /// </summary>
    /// <param name="operand">The element type of the first input.</param>
    /// <param name="result">The output's element type.</param>
    /// <param name="visitor">Is told the lane.</param>
    internal virtual bool Lane(DType operand, DType result, ILaneVisitor visitor) => false;

    /// <summary>
    /// Names the operator of an operation that reduces its one input along axes and does nothing else. The axes in rising order; empty, and
    /// nothing visited, where the operation is of another kind or keeps all axes.
    /// </summary>
    /// <param name="dtype">The element type.</param>
    /// <param name="visitor">Is told the operator.</param>
    internal virtual ReadOnlySpan<int> Reduction(DType dtype, IReductionVisitor visitor) => [];

    /// <summary>What an operation does with rows, the elements along the last axis, where it works on each by itself; null where it does not.</summary>
    /// <param name="operands">The element types of the inputs.</param>
    internal virtual RowFunction? AlongRows(ReadOnlySpan<DType> operands) => null;

    /// <summary>Whether another operation does the same: one of the two can stand for both wherever their operands are the same.</summary>
    internal bool IsSameAs(Primitive other) =>
        ReferenceEquals(this, other) || (GetType() == other.GetType() && Identity is { } identity && identity.Equals(other.Identity));

    /// <summary>
    /// Applies the operation: the interpreter of the highest level has the word, among those of the inputs and the one that takes all; with
    /// none, it is evaluated.
    /// </summary>
    internal Tensor Apply(params ReadOnlySpan<Tensor> inputs)
    {
        var staging = Interpreter.Staging;
        var top = staging is { TakesPlainValues: true } ? staging : null;
        foreach (var x in inputs)
        {
            if (x.Interpreter is { } interpreter && (top is null || interpreter.Level > top.Level))
            {
                top = interpreter;
            }
        }

        var type = Infer(inputs);
        if (top is not null)
        {
            top = staging is not null && staging.Level > top.Level ? staging : top;
            top.CheckRunning(this, inputs);
            return top.Process(this, inputs, type);
        }

        var y = Evaluate(inputs, type);

        // The one place that keeps operands, and so their pooled blocks, alive while kernels read them.
        foreach (var x in inputs)
        {
            GC.KeepAlive(x);
        }

        return y;
    }
}
