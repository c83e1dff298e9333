using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Fluxion.Conventions.Tests;

/// <summary>What is here works; what does not yet is in the tracker.</summary>
public sealed class UnfinishedTests
{
    private static readonly string[] Promises = ["TODO", "FIXME", "HACK", "XXX"];

    [Fact]
    public void No_comment_promises_work() =>
        Offenders.None(
            from source in Repository.Sources
            from trivia in source.Syntax.DescendantTrivia()
            where IsComment(trivia) && Promises.Any(promise => trivia.ToString().Contains(promise, StringComparison.Ordinal))
            select $"{source}: {trivia.ToString().Trim()}",
            "do it now or file it, and leave no note behind");

    [Fact]
    public void Nothing_is_left_unimplemented() =>
        Offenders.None(
            from source in Repository.Sources
            from token in source.Syntax.DescendantTokens()
            where token.IsKind(SyntaxKind.IdentifierToken) && token.Text == nameof(NotImplementedException) && !source.Path.EndsWith("UnfinishedTests.cs", StringComparison.Ordinal)
            select source.Path,
            "implement it, or throw NotSupportedException with the reason");

    private static bool IsComment(SyntaxTrivia trivia) =>
        trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia) || trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia);
}
