using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fluxion.Conventions.Tests.PrimitivesPage;

/// <summary>An operation that users call, with all its overloads.</summary>
/// <param name="Topic">The heading it stands under.</param>
/// <param name="Name">As it is called.</param>
/// <param name="What">The first sentence of its documentation.</param>
/// <param name="Conventions">The rest of the summary: kinks, edges, domains.</param>
internal sealed partial record PublicOperation(string Topic, string Name, string What, string Conventions)
{
    // Ways into and out of tensors, not operations on them.
    private static readonly string[] OtherTopics = ["Factories", "Reading", "Backward", "Interop", "Tree"];

    /// <summary>Every operation by topic, in the order of the sources.</summary>
    public static IReadOnlyList<PublicOperation> All { get; } =
    [
        .. Repository.Libraries.SelectMany(In).GroupBy(operation => (operation.Topic, operation.Name)).Select(overloads => overloads.First())
            .OrderBy(operation => operation.Topic, StringComparer.Ordinal).ThenBy(operation => operation.Name, StringComparer.Ordinal),
    ];

    private static IEnumerable<PublicOperation> In(SourceFile source)
    {
        var topic = TopicOf(source.Path);
        if (topic is null)
        {
            return [];
        }

        return source.Syntax.DescendantNodes().OfType<BaseMethodDeclarationSyntax>()
            .Where(method => method.Modifiers.Any(SyntaxKind.PublicKeyword) && !method.Modifiers.Any(SyntaxKind.OverrideKeyword))
            .Where(GivesATensor)
            .Select(method => Of(topic, method));
    }

    private static bool GivesATensor(BaseMethodDeclarationSyntax method) => method switch
    {
        MethodDeclarationSyntax named => named.ReturnType.DescendantTokens().Any(token => token.Text is "Tensor" or "T" or "TResult" or "TCarry")
            && !named.ParameterList.Parameters.Any(parameter => parameter.Type?.ToString() == "TreeReader"),
        _ => method is OperatorDeclarationSyntax,
    };

    private static string? TopicOf(string path)
    {
        var (folder, file) = (Path.GetDirectoryName(path)!.Replace('\\', '/'), Path.GetFileNameWithoutExtension(path));
        return (folder, file.Split('.')) switch
        {
            ("src/Fluxion/ControlFlow", ["ControlFlow", _]) => "Control flow",
            ("src/Fluxion/Tensors", ["Tensor", var topic]) when !OtherTopics.Contains(topic) => Words().Replace(topic, " $1").ToLowerInvariant() is var words
                ? char.ToUpperInvariant(words[0]) + words[1..]
                : topic,
            ("src/Fluxion/Tensors", ["Key", ..]) => "Random numbers",
            _ => null,
        };
    }

    private static PublicOperation Of(string topic, BaseMethodDeclarationSyntax method)
    {
        var name = method is OperatorDeclarationSyntax sign ? $"operator {sign.OperatorToken.Text}" : ((MethodDeclarationSyntax)method).Identifier.Text;
        var summary = Summary(method);
        var end = FirstSentence().Match(summary);
        return end.Success ? new(topic, name, summary[..(end.Index + 1)], summary[(end.Index + 1)..].Trim()) : new(topic, name, summary, "");
    }

    private static string Summary(SyntaxNode member)
    {
        var comment = member.GetLeadingTrivia().Select(trivia => trivia.GetStructure()).OfType<DocumentationCommentTriviaSyntax>().FirstOrDefault();
        var summary = comment?.Content.OfType<XmlElementSyntax>().FirstOrDefault(element => element.StartTag.Name.ToString() == "summary");
        var text = summary is null ? "" : string.Concat(summary.Content.Select(Plain));
        return Spaces().Replace(text.Replace("///", " ", StringComparison.Ordinal), " ").Trim();
    }

    private static string Plain(XmlNodeSyntax node) => node switch
    {
        XmlEmptyElementSyntax reference => reference.Attributes.OfType<XmlCrefAttributeSyntax>().Select(cref => cref.Cref.ToString()).FirstOrDefault()
            ?? reference.Attributes.OfType<XmlNameAttributeSyntax>().Select(name => name.Identifier.ToString()).FirstOrDefault() ?? "",
        XmlElementSyntax element => string.Concat(element.Content.Select(Plain)),
        _ => node.ToString().Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal),
    };

    [GeneratedRegex("(?<=[a-z])([A-Z])")]
    private static partial Regex Words();

    [GeneratedRegex(@"\.(?=\s+\p{Lu}|$)")]
    private static partial Regex FirstSentence();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
