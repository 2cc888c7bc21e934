using ScopeAnalyzers.Policy.Patterns;

namespace ScopeAnalyzers.Policy.Tests.Patterns;

public class FileSyntaxTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("src/**/*.cs")]
    [InlineData("src/")]
    [InlineData("**/")]
    [InlineData("a b/c~!")]
    [InlineData(".github/**")]
    [InlineData("src/\U0001F600.cs")]
    public void A_path_from_the_root_is_a_pattern(string text) => Assert.Null(Error(text));

    [Theory]
    [InlineData("", "an empty pattern matches nothing; leave it out")]
    [InlineData("/", "paths are relative to the root: leave the first '/' out")]
    [InlineData("/src//a", "paths are relative to the root: leave the first '/' out")]
    [InlineData("~/src", "paths are relative to the root, not to a home folder")]
    [InlineData("!src/**", "there is no '!': put what is not meant under \"except\"")]
    [InlineData("src\\a", "write '/' between segments")]
    [InlineData("src//a?", "there is no '?': write '*'")]
    [InlineData("src/[ab]", "there are no character sets: write one pattern for each name, or '*'")]
    [InlineData("src/{a,b}", "there are no alternatives: write one pattern for each")]
    [InlineData("a|b", "there are no alternatives: write one pattern for each")]
    [InlineData("C:/src", "paths have no drive and no stream: write them relative to the root")]
    [InlineData("a<b", "no file name holds '<' everywhere: write '*'")]
    [InlineData("a>b", "no file name holds '>' everywhere: write '*'")]
    [InlineData("a\"b", "no file name holds '\"' everywhere: write '*'")]
    [InlineData("src//a\tb", "the character U+0009 cannot be seen: leave it out")]
    [InlineData("src/\u202Ea", "the character U+202E cannot be seen: leave it out")]
    [InlineData("src//a", "an empty segment matches nothing: write one '/'")]
    [InlineData("src//", "an empty segment matches nothing: write one '/'")]
    [InlineData("./src", "write the path without '.', from the root")]
    [InlineData("src/../a", "write the path without '..', from the root")]
    [InlineData("src/a**", "'**' is a whole segment: write '**/' before or '/**' after, or '*' inside a segment")]
    [InlineData("src/ a", "a segment neither begins nor ends with a space: leave it out")]
    [InlineData("src/a /b", "a segment neither begins nor ends with a space: leave it out")]
    public void What_is_none_is_refused_with_what_to_write_instead(string text, string error) => Assert.Equal(error, Error(text));

    private static string? Error(string text) => PatternSyntax.Parse(PatternLanguage.Files, text).Error;
}
