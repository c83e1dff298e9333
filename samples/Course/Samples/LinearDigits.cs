using Fluxion;
using static Fluxion.Transforms;

namespace Course;

/// <summary>A linear classifier of handwritten digits, by two losses.</summary>
internal static partial class LinearDigits
{
    internal static void Learn(Page page)
    {
        var mnist = Mnist.Load(MnistDirectory.Find() ?? throw new InvalidOperationException("Run inside the checkout: MNIST lies in data/mnist."));
        var (images, labels) = (mnist.Train.ToRows(), mnist.Train.ToLabels());
        var (testImages, testLabels) = (mnist.Test.ToRows(), mnist.Test.ToLabels());
        Train("hinge", 0.01, (scores, y) => Losses.Hinge(scores, y));
        Train("cross-entropy", 0.1, (scores, y) => Losses.CrossEntropy(scores, y));

        void Train(string name, double rate, Func<Tensor, Tensor, Tensor> loss)
        {
            var model = new Linear(Tensor.Zeros([784, 10]), Tensor.Zeros([10]));
            foreach (var rows in Key.Of(1).Split(2).SelectMany(epoch => Batches.Shuffled(epoch, mnist.Train.Count, 100)))
            {
                var (x, y) = (images.GatherRows(rows), labels.GatherRows(rows));
                var gradient = Grad((Linear m) => loss(m.Apply(x), y))(model);
                model = Tree.Map(model, gradient, (w, dw) => w - (rate * dw));
            }

            var right = model.Apply(testImages).ArgMax().EqualTo(testLabels).Cast(DType.Float64).Mean();
            page.Say($"MNIST, linear, {name}: {(100 * right).Text(0)} % right after two epochs");
        }
    }

    [Tree]
    internal sealed partial record Linear(Tensor Weights, Tensor Bias)
    {
        public Tensor Apply(Tensor x) => x.MatMul(Weights) + Bias;
    }
}
