using Course;

// dotnet run --project samples/Course -- NAME …   runs these samples; without a name, all of them.
// dotnet run --project samples/Course -- --list   says what there is.
if (args is ["--list"])
{
    foreach (var sample in Syllabus.Samples)
    {
        Console.WriteLine($"{sample.Name,-30} {sample.Shows}");
    }

    return 0;
}

var unknown = args.Except(Syllabus.Samples.Select(sample => sample.Name)).ToArray();
if (unknown.Length > 0)
{
    Console.Error.WriteLine($"There is no sample {string.Join(", ", unknown)}. There are: {string.Join(", ", Syllabus.Samples.Select(sample => sample.Name))}.");
    return 2;
}

foreach (var sample in Syllabus.Samples.Where(sample => args.Length == 0 || args.Contains(sample.Name)))
{
    var page = new Page();
    sample.Run(page);
    Console.WriteLine($"{sample.Name}: {sample.Shows}");
    Console.WriteLine();
    Console.WriteLine(page.Text);
}

return 0;
