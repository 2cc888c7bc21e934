using System.Text.RegularExpressions;
using ScopeAnalyzers.Documentation;

namespace ScopeAnalyzers.Tool.Tests.Docs;

/// <summary>The line length that <c>.editorconfig</c> asks for, in what people read as plain text.</summary>
public partial class LineLengthTests
{
    private static readonly int Most = int.Parse(Declared().Match(Pages.Read(".editorconfig")).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);

    public static TheoryData<string> All => [.. Pages.All];

    /// <summary>A table's row and a block of code cannot be wrapped.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public void Prose_is_wrapped(string page) => Assert.DoesNotContain(
        Fenced().Replace(Pages.Read(page), "").Split('\n'),
        line => line.Length > Most && !line.TrimStart().StartsWith('|') && !line.StartsWith("![", StringComparison.Ordinal));

    [Fact]
    public void The_readme_has_at_most_100_lines() => Assert.InRange(Pages.Read("README.md").TrimEnd('\n').Split('\n').Length, 1, 100);

    [GeneratedRegex(@"max_line_length = (\d+)")]
    private static partial Regex Declared();

    [GeneratedRegex(@"^ *(`{3,})[^`]*?\n.*?^ *\1 *$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fenced();
}
