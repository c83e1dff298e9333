using Fluxion;
using static Fluxion.Transforms;

// Trees, generics over them and every container must survive trimming.
var model = new Model([new Layer(Tensor.Of([[0.5f, -0.5f], [0.25f, 0.75f]]), Tensor.Of([0.5f, -0.5f]))], (Tensor.Of(2f), "scale"));
var x = Tensor.Of([[1f, 2f]]);
var (loss, gradient) = ValueAndGrad((Model m) => m.Apply(x).SoftmaxCrossEntropy(Tensor.Of([1L])).Sum())(model);
var next = Tree.Map(model, gradient, (weights, slope) => weights - (0.1 * slope));

Console.WriteLine(loss);
foreach (var (path, leaf) in Tree.Paths(next).Zip(Tree.Leaves(next)))
{
    Console.WriteLine($"{path}: {leaf}");
}

Console.WriteLine(Grad(Grad(z => z * z * z))(Tensor.Of(2.0)));
CompiledPrograms.Print();
