using ScopeAnalyzers.Review.Authors.Lines.CSharp;
using ScopeAnalyzers.Review.Findings.Projects.Facts;

namespace ScopeAnalyzers.Review.Tests.Authors.Lines.CSharp;

/// <summary>
/// What of a C# text is code: each row shows comments as <c>c</c>, literals as <c>l</c>, directives as <c>d</c> and code as it is.
/// </summary>
public class CSharpPartsTests
{
    [Theory]
    [InlineData("a // b", "a cccc")]
    [InlineData("a /* b */ c", "a ccccccc c")]
    [InlineData("a \"b\" c", "a lll c")]
    [InlineData("a \"\\\"b\" c", "a lllll c")]
    [InlineData("a '\"' b '\\'' c", "a lll b llll c")]
    [InlineData("a @\"\\\" b", "a llll b")]
    [InlineData("a @\"x\"\"y\" b", "a lllllll b")]
    [InlineData("a \"\"\"x\"y\"\"\" b", "a lllllllll b")]
    [InlineData("a $\"x{b}y\" c", "a llllblll c")]
    [InlineData("a $\"{{x}}\" c", "a llllllll c")]
    [InlineData("a $\"{b[\"k\"]}\" c", "a lllb[lll]ll c")]
    [InlineData("a $\"{new { b }}\" c", "a lllnew { b }ll c")]
    [InlineData("a $@\"{b}\"\"\" c", "a llllbllll c")]
    [InlineData("a $$\"\"\"{x}{{b}}\"\"\" c", "a llllllllllblllll c")]
    [InlineData("\"never ended\na", "llllllllllll\na")]
    [InlineData(" #pragma x\na", " ddddddddd\na")]
    [InlineData("a #pragma", "a #pragma")]
    [InlineData("// #if\na", "cccccc\na")]
    [InlineData("$$$@@ a", "$$$@@ a")]
    public void Of_a_text(string text, string expected) => Assert.Equal(expected, Shown(text));

    [Theory]
    [InlineData("#if X\n/*\n#endif\na // b", "ddddd\n/*\ndddddd\na // b")]
    [InlineData("s = \"\"\"\n#if X\n\"\"\"; a // b", "s = \"\"\"\nddddd\n\"\"\"; a // b")]
    [InlineData("s = @\"\n#endif\n\"; a", "s = @\"\ndddddd\n\"; a")]
    public void What_reaches_over_a_branch_may_be_no_literal_so_all_counts_as_code(string text, string expected) =>
        Assert.Equal(expected, Shown(text));

    [Fact]
    public void A_text_of_openings_alone_is_cut_in_one_pass()
    {
        foreach (var opening in new[] { "/*", "\"", "$\"{", "$$$", "'", "@\"", "#if\n/*", "\"\"\" " })
            Assert.NotEmpty(CSharpParts.Of(string.Concat(Enumerable.Repeat(opening, 400_000))));
    }

    private static string Shown(string text) => string.Concat(CSharpParts.Of(text).Select(part => part.Kind switch
    {
        CodePartKind.Comment => new string('c', part.End - part.Start),
        CodePartKind.Literal => new string('l', part.End - part.Start),
        CodePartKind.Directive => new string('d', part.End - part.Start),
        _ => text[part.Start..part.End],
    }));
}
