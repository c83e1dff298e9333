using Fluxion;
using static Fluxion.Transforms;

<<<<<<< HEAD
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
=======
// Second derivative of x³ at 2, and the gradient of a model, which is a model.
Console.WriteLine(Grad(Grad(x => x * x * x))(Tensor.Of(2.0)));

var inputs = Tensor.Of([[1.0, 2.0], [3.0, 4.0]]);
var model = new Line(Tensor.Of([[0.5], [-0.25]]), Tensor.Of([0.125]));
var (loss, gradient) = ValueAndGrad((Line line) => line.Apply(inputs).Tanh().Square().Sum())(model);
Console.WriteLine(loss);
Console.WriteLine(gradient.Weights);
Console.WriteLine(gradient.Bias);

var trained = Tree.Map(model, gradient, (w, g) => w - (0.1 * g));
Console.WriteLine(trained.Bias);
>>>>>>> bench
