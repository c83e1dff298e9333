using System.CommandLine;

namespace Fluxion.Cli.Lab;

/// <summary>The options of <c>fluxion lab</c>.</summary>
internal sealed class LabOptions
{
    private readonly Option<string?> _data = new("--data") { Description = "The directory with the four MNIST files; found by itself inside a checkout.", HelpName = "DIR" };

    private readonly Option<IReadOnlyList<double>> _l2 = new("--l2")
    {
        Description = "Strengths of L2 regularisation.",
        HelpName = "LIST",
        CustomParser = OptionParsers.Strengths,
        DefaultValueFactory = _ => PublishedTable.Strengths,
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<int> _runs = Whole("--runs", "Networks trained for each strength.", 5, 1_000_000);
    private readonly Option<int> _epochs = Whole("--epochs", "Times that training goes through all images.", 10, 1_000_000);
    private readonly Option<int> _batch = Whole("--batch", "Images in a batch.", 100, 60_000);
    private readonly Option<int> _threads = Whole("--threads", "Networks trained side by side; results do not depend on it.", Environment.ProcessorCount, 4096);

    private readonly Option<double> _rate = new("--rate")
    {
        Description = "The learning rate.",
        HelpName = "R",
        CustomParser = OptionParsers.Rate,
        DefaultValueFactory = _ => 0.1,
    };

    private readonly Option<IReadOnlyList<int>> _hidden = new("--hidden")
    {
        Description = "Units of each hidden layer.",
        HelpName = "LIST",
        CustomParser = OptionParsers.Widths,
        DefaultValueFactory = _ => [64, 64],
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<long> _seed = new("--seed")
    {
        Description = "Decides the first weights and the order of the images.",
        HelpName = "N",
        CustomParser = OptionParsers.Seed,
        DefaultValueFactory = _ => 1,
    };

    private readonly Option<bool> _eager = new("--eager") { Description = "Runs every operation by itself instead of compiling the training step." };
    private readonly Option<string?> _json = new("--json") { Description = "Writes the results there after every run, and goes on from there.", HelpName = "FILE" };
    private readonly Option<bool> _download = new("--download") { Description = "Fetches MNIST into the user's cache where it is not found." };

    internal IEnumerable<Option> All => [_data, _l2, _runs, _epochs, _batch, _rate, _hidden, _seed, _threads, _eager, _json, _download];

    internal LabRequest Read(ParseResult parsed)
    {
        var settings = new LabSettings
        {
            L2 = parsed.GetRequiredValue(_l2),
            Runs = parsed.GetRequiredValue(_runs),
            Epochs = parsed.GetRequiredValue(_epochs),
            Batch = parsed.GetRequiredValue(_batch),
            Rate = parsed.GetRequiredValue(_rate),
            Hidden = parsed.GetRequiredValue(_hidden),
            Seed = parsed.GetRequiredValue(_seed),
        };
        return new(settings, parsed.GetValue(_data), parsed.GetValue(_download), parsed.GetValue(_json), parsed.GetRequiredValue(_threads), parsed.GetValue(_eager));
    }

    private static Option<int> Whole(string name, string description, int usual, int most) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = OptionParsers.Whole(name, 1, most),
        DefaultValueFactory = _ => usual,
    };
}
