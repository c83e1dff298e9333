namespace Fluxion.Compilation.Tests;

/// <summary>What a compiled function cannot do, answered in words.</summary>
public class BadUseTests
{
    [Fact]
    public void A_branch_on_a_traced_value_names_the_line_and_what_to_use()
    {
        var compiled = Compiler.Compile((Tensor x) => x.Sum().Item<float>() > 0 ? x : -x);
        var message = Assert.Throws<TransformException>(() => compiled(Tensor.Ones([3]))).Message;
        Assert.Contains("BadUseTests.cs:", message);
        Assert.Contains("ControlFlow.Cond or While", message);
    }

    [Fact]
    public void A_variable_cannot_be_assigned_inside()
    {
        var variable = Tensor.Variable(Tensor.Ones([3]));
        var compiled = Compiler.Compile((Tensor x) =>
        {
            variable.Value = Tensor.Zeros([3]);
            return variable * x;
        });
        var message = Assert.Throws<TransformException>(() => compiled(Tensor.Ones([3]))).Message;
        Assert.Contains("Variable.Value: assigned inside Compile", message);
        Assert.Contains("assign it outside", message);
        Assert.Equal([1f, 1f, 1f], variable.Value.ToArray<float>());
    }

    [Fact]
    public void A_traced_value_cannot_be_assigned_to_a_variable_either()
    {
        var variable = Tensor.Variable(Tensor.Ones([3]));
        var compiled = Compiler.Compile((Tensor x) => variable.Value = x + 1);
        Assert.Contains("assigned inside Compile", Assert.Throws<TransformException>(() => compiled(Tensor.Ones([3]))).Message);
    }

    [Fact]
    public void Backward_inside_says_to_use_Grad_or_to_call_it_outside()
    {
        var variable = Tensor.Variable(Tensor.Ones([3]));
        var compiled = Compiler.Compile((Tensor x) =>
        {
            var loss = (variable * x).Sum();
            loss.Backward();
            return loss;
        });
        var message = Assert.Throws<TransformException>(() => compiled(Tensor.Ones([3]))).Message;
        Assert.Contains("Backward: called inside Compile", message);
        Assert.Contains("Transforms.Grad", message);
        Assert.Null(variable.Gradient);
    }

    [Fact]
    public void After_a_refusal_variables_can_be_assigned_as_ever()
    {
        var variable = Tensor.Variable(Tensor.Ones([3]));
        Assert.Throws<TransformException>(() => Compiler.Compile((Tensor x) => variable.Value = x)(Tensor.Ones([3])));
        variable.Value = Tensor.Zeros([3]);
        variable.Sum().Backward();
        Assert.Equal([1f, 1f, 1f], variable.Gradient!.ToArray<float>());
    }

    [Fact]
    public void A_traced_tensor_that_leaked_says_so()
    {
        Tensor? leaked = null;
        var compiled = Compiler.Compile((Tensor x) => leaked = x * 2);
        compiled(Tensor.Ones([3]));
        Assert.Contains("leaked out of the function", Assert.Throws<TransformException>(() => leaked! + 1).Message);
        Assert.Contains("leaked out of the function", Assert.Throws<TransformException>(() => leaked!.ToArray<float>()).Message);
        Assert.Contains("leaked out of the function", Assert.Throws<TransformException>(() => Compiler.Compile((Tensor x) => x + leaked!)(Tensor.Ones([3]))).Message);
    }

    [Fact]
    public void A_graph_too_large_says_to_use_a_loop_that_is_traced_once()
    {
        TraceInterpreter.MostNodes = 100;
        try
        {
            var compiled = Compiler.Compile((Tensor x) => Enumerable.Range(0, 200).Aggregate(x, (y, i) => y * 0.5f + i));
            var message = Assert.Throws<TransformException>(() => compiled(Tensor.Ones([3]))).Message;
            Assert.Contains("Compile: the program has more than 100 operations", message);
            Assert.Contains("ControlFlow.Scan", message);
        }
        finally
        {
            TraceInterpreter.MostNodes = 0;
        }
    }
}
