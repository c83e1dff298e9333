using static Fluxion.Compiler;
using static Fluxion.Transforms;

namespace Fluxion.Cli.Lab;

/// <summary>The experiment as functions of tensors: mean cross-entropy + λ Σ‖W‖², plain descent.</summary>
internal static class LabProgram
{
    /// <summary>
    /// A step: from a model, the optimiser's state, all images and the places of the batch among them to the next model and state. Compiled, it
    /// takes over the memory of the model and the state, and the batch's rows never leave its own.
    /// </summary>
    internal static Func<Mlp, OptimizerState<Mlp>, LabImages, Tensor, (Mlp Model, OptimizerState<Mlp> State)> Step(Optimizer optimizer, double l2, bool isEager)
    {
        return isEager ? Next : Compile<Mlp, OptimizerState<Mlp>, LabImages, Tensor, Mlp, OptimizerState<Mlp>>(Next, donate: [0, 1], name: "step");

        (Mlp Model, OptimizerState<Mlp> State) Next(Mlp model, OptimizerState<Mlp> state, LabImages images, Tensor batch)
        {
            var chosen = images.At(batch);
            return optimizer.Update(model, Grad((Mlp m) => Loss(m, chosen, l2))(model), state);
        }
    }

    /// <summary>How many of some images a model takes for the right digit: int64, of shape ().</summary>
    internal static Func<Mlp, LabImages, Tensor> Right(bool isEager)
    {
        return isEager ? Count : Compile<Mlp, LabImages, Tensor>(Count, name: "evaluation");

        static Tensor Count(Mlp model, LabImages images) => model.Apply(images.Rows).ArgMax().EqualTo(images.Labels).Cast(DType.Int64).Sum();
    }

    private static Tensor Loss(Mlp model, LabImages images, double l2)
    {
        var loss = Losses.CrossEntropy(model.Apply(images.Rows), images.Labels);
        return l2 == 0 ? loss : loss + (l2 * model.SquaredWeights());
    }
}
