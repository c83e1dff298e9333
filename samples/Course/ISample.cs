namespace Course;

/// <summary>One idea of the course as a small program.</summary>
public interface ISample
{
    /// <summary>What it is called on the command line, and its page in <c>docs/course</c>.</summary>
    string Name { get; }

    /// <summary>One line: what it shows.</summary>
    string Shows { get; }

    /// <summary>Computes, and writes on the page what it finds.</summary>
    /// <param name="page">An empty page.</param>
    void Run(Page page);
}
