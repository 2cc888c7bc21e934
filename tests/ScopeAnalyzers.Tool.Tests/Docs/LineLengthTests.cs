using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ScopeAnalyzers.Documentation;

namespace ScopeAnalyzers.Tool.Tests.Docs;

/// <summary>The line length that <c>.editorconfig</c> asks for, in what people read as plain text.</summary>
public partial class LineLengthTests
{
    private static readonly int Most = int.Parse(Declared().Match(Pages.Read(".editorconfig")).Groups[1].Value,
        System.Globalization.CultureInfo.InvariantCulture);

    public static TheoryData<string> All => [.. Pages.All];

    /// <summary>A table's row and a block of code cannot be wrapped.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public void Prose_is_wrapped(string page) => Assert.DoesNotContain(
        Fenced().Replace(Pages.Read(page), "").Split('\n'),
        line => line.Length > Most && !line.TrimStart().StartsWith('|') && !line.StartsWith("![", StringComparison.Ordinal));

    /// <summary>What a literal holds does not count: it cannot be wrapped.</summary>
    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    [InlineData("build")]
    public void Code_is_wrapped(string folder) => Assert.Empty(
        from file in Directory.EnumerateFiles(Path.Combine(Pages.Root, folder), "*.cs", SearchOption.AllDirectories)
        where !Generated().IsMatch(file)
        from line in TooLong(File.ReadAllText(file))
        select $"{Path.GetRelativePath(Pages.Root, file)}({line})");

    private static IEnumerable<int> TooLong(string text)
    {
        var lines = SourceText.From(text).Lines.Where(line => line.Span.Length > Most).ToList();
        if (lines.Count == 0)
            return [];
        var root = CSharpSyntaxTree.ParseText(text).GetRoot();
        return lines.Where(line => line.Span.Length - root.DescendantTokens(line.Span).Where(IsText)
            .Sum(token => token.Span.Intersection(line.Span)?.Length ?? 0) > Most).Select(line => line.LineNumber + 1);
    }

    private static bool IsText(SyntaxToken token) =>
        Literal().IsMatch($"{token.Kind()}") || token.Parent!.AncestorsAndSelf().Any(node => node is InterpolatedStringExpressionSyntax);

    /// <summary>What builds write, and the constructs that the two ways of evaluation are held to, each on one line.</summary>
    [GeneratedRegex(@"[\\/](obj|bin|Constructs)[\\/]")]
    private static partial Regex Generated();

    [GeneratedRegex("StringLiteral|RawStringLiteral")]
    private static partial Regex Literal();

    [Fact]
    public void The_readme_has_at_most_100_lines() => Assert.InRange(Pages.Read("README.md").TrimEnd('\n').Split('\n').Length, 1, 100);

    [GeneratedRegex(@"max_line_length = (\d+)")]
    private static partial Regex Declared();

    [GeneratedRegex(@"^ *(`{3,})[^`]*?\n.*?^ *\1 *$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fenced();
}
