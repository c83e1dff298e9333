using System.Text.Json.Nodes;
using static Fluxion.Compiler;

namespace Fluxion.Bench;

/// <summary>A step of Adam alone, over ten million numbers in a hundred tensors.</summary>
internal static class AdamWorkload
{
    private const int Count = 100;
    private const int Rows = 250;
    private const int Columns = 400;
    private const double Rate = 0.001;

    public static Workload Step { get; } = new(
        $"f32 {Count} tensors of {Rows}x{Columns}",
        () =>
        {
            var gradient = Draw(Key.Of(2));
            var optimizer = new Adam(Rate);
            Func<TensorList, TensorList, OptimizerState<TensorList>, (TensorList Model, OptimizerState<TensorList> State)> program = optimizer.Update;
            var inPlace = Compile(program, donate: [0, 2]);
            var (compiled, eager) = (Start(optimizer), Start(optimizer));
            return new Ways(
                () => compiled = inPlace(compiled.Model, gradient, compiled.State), () => eager = program(eager.Model, gradient, eager.State));
        },
        (peer, threads) => peer.Prepare("adam", threads, ("count", Count), ("shape", new JsonArray(Rows, Columns)), ("rate", Rate)));

    // Each way has tensors of its own: the compiled one takes over their memory.
    private static (TensorList Model, OptimizerState<TensorList> State) Start(Optimizer optimizer)
    {
        var model = Draw(Key.Of(1));
        return (model, optimizer.Initialize(model));
    }

    private static TensorList Draw(Key key) => new([.. key.Split(Count).Select(each => each.Uniform([Rows, Columns], -1, 1))]);
}
