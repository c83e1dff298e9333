using Fluxion;
using static Fluxion.Transforms;

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
