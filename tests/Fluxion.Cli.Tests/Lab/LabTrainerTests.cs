using Fluxion.Cli.Lab;

namespace Fluxion.Cli.Tests;

/// <summary>The real network on a few images.</summary>
public sealed class LabTrainerTests : IDisposable
{
    private static readonly LabSettings Settings = new() { L2 = [0], Runs = 1, Epochs = 3, Batch = 7, Rate = 0.1, Hidden = [5, 4], Seed = 1 };
    private readonly LabSession _lab = new();

    public void Dispose() => _lab.Dispose();

    [Fact]
    public void Every_image_is_seen_once_an_epoch()
    {
        var batches = new List<int>();
        new LabTrainer(Mnist.Load(_lab.Data)).Train(Settings, new(0, 0), batches.Add, default);
        Assert.Equal(3 * 60, batches.Sum());
        Assert.Equal([7, 7, 7, 7, 7, 7, 7, 7, 4], batches[..9]);
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_file_for_any_threads()
    {
        _lab.RealTrainer = (data, isEager) => new LabTrainer(data, isEager);
        var arguments = $"--l2 0,1e-3 --runs 3 --epochs 2 --batch 10 --hidden 8 --json {_lab.Json}";
        Assert.Equal(0, await _lab.LabAsync(arguments + " --threads 1"));
        var one = File.ReadAllText(_lab.Json);
        File.Delete(_lab.Json);
        await _lab.LabAsync(arguments + " --threads 5");
        Assert.Equal(one, File.ReadAllText(_lab.Json));
    }

    [Theory]
    [InlineData(0, 7, 5, 4)]
    [InlineData(0.01, 7, 5, 4)]
    [InlineData(0, 50, 64, 64)]
    [InlineData(0.001, 50, 64, 64)]
    public void Compiled_and_eager_train_the_same_bits(double l2, int batch, params int[] hidden)
    {
        var (images, settings) = (Mnist.Load(_lab.Data), Settings with { Batch = batch, Hidden = hidden });
        IReadOnlyList<Tensor> Train(bool isEager) => Tree.Leaves(new LabTrainer(images, isEager).Model(settings, new(l2, 0), _ => { }, default));
        Assert.All(Train(isEager: false).Zip(Train(isEager: true)), pair => Assert.Equal(pair.Second.ToArray<float>(), pair.First.ToArray<float>()));
    }

    [Fact]
    public async Task Compiled_and_eager_give_the_same_file()
    {
        var eager = new List<bool>();
        _lab.RealTrainer = (data, isEager) =>
        {
            eager.Add(isEager);
            return new LabTrainer(data, isEager);
        };
        var arguments = $"--l2 0,1e-3 --runs 2 --epochs 2 --batch 25 --hidden 8 --threads 1 --json {_lab.Json}";
        Assert.Equal(0, await _lab.LabAsync(arguments));
        var compiled = File.ReadAllText(_lab.Json);
        File.Delete(_lab.Json);
        Assert.Equal(0, await _lab.LabAsync(arguments + " --eager"));
        Assert.Equal(compiled, File.ReadAllText(_lab.Json));
        Assert.Equal([false, true], eager);
    }

    [Fact]
    public void A_run_does_not_depend_on_what_else_is_listed()
    {
        var trainer = new LabTrainer(Mnist.Load(_lab.Data));
        double Train(params double[] strengths) => trainer.Train(Settings with { L2 = strengths, Runs = 2 + strengths.Length }, new(0.01, 1), _ => { }, default);
        Assert.Equal(Train(0.01), Train(0, 0.5, 0.01));
    }

    [Fact]
    public void Cancelling_ends_a_run_between_two_batches()
    {
        using var source = new CancellationTokenSource();
        var batches = 0;
        Assert.ThrowsAny<OperationCanceledException>(() => new LabTrainer(Mnist.Load(_lab.Data)).Train(
            Settings,
            new(0, 0),
            _ =>
            {
                batches++;
                source.Cancel();
            },
            source.Token));
        Assert.Equal(1, batches);
    }

    [Fact]
    public void First_weights_lie_within_one_over_the_root_of_the_inputs()
    {
        var model = Mlp.Random(Key.Of(3), [100, 20, 10]);
        Assert.Equal([[100, 20], [20], [20, 10], [10]], Tree.Leaves(model).Select(leaf => leaf.Shape.ToArray()));
        Assert.All(model.Layers[0].Weights.ToArray<float>(), weight => Assert.InRange(weight, -0.1f, 0.1f));
        Assert.True(model.Layers[0].Weights.Max().Item<float>() > 0.09f);
        Assert.True(model.Layers[0].Bias.Abs().Max().Item<float>() is > 0.05f and <= 0.1f);
        Assert.NotEqual(model.Layers[0].Bias.ToArray<float>()[..10], model.Layers[1].Bias.ToArray<float>());
    }

    [Fact]
    public void Regularisation_counts_weights_and_not_biases()
    {
        var model = new Mlp([new(Tensor.Of([[1f, 2f]]), Tensor.Of([5f, 5f])), new(Tensor.Of([[3f], [0f]]), Tensor.Of([7f]))]);
        Assert.Equal(14, model.SquaredWeights().Item<float>());
        Assert.Equal([[((2f + 5) * 3) + ((4f + 5) * 0) + 7]], new[] { model.Apply(Tensor.Of([[2f]])).ToArray<float>() });
    }
}
