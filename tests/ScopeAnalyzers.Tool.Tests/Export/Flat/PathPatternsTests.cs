using ScopeAnalyzers.Tool.Export.Flat;

namespace ScopeAnalyzers.Tool.Tests.Export.Flat;

public class PathPatternsTests
{
    [Theory]
    [InlineData("src/**", "**/*.cs", "src/**/*.cs")]
    [InlineData("src/Web/**/*.cs", "src/Web/Email/**", "src/Web/Email/**/*.cs")]
    [InlineData("src/**", "src/**", "src/**")]
    [InlineData("**", "docs/", "docs/**")]
    [InlineData("src/*/A.cs", "src/Web/*", "src/Web/A.cs")]
    [InlineData("src/**", "docs/**", "")]
    [InlineData("a/**/c", "a/b/**", "a/b/**/c")]
    public void What_two_patterns_have_in_common_is_patterns(string one, string other, string common) =>
        Assert.Equal(common.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal),
            PathPatterns.Common(one, other).Where(pattern => IsNotOfAnother(pattern, one, other)));

    [Theory]
    [InlineData("src/**", "**/*.props", true)]
    [InlineData("src/**/*.cs", "**/*.props", false)]
    [InlineData("src/Auth/**", "SRC/auth/A.cs", true)]
    [InlineData("docs/*", "docs/a/b", false)]
    public void Patterns_meet_where_a_path_is_of_both(string one, string other, bool meet) =>
        Assert.Equal(meet, PathPatterns.Meet(one, other));

    // Several ways lead to the same paths: what another of them says already is left out.
    private static bool IsNotOfAnother(string pattern, string one, string other)
    {
        var all = PathPatterns.Common(one, other);
        return !all.Any(each => each != pattern && PathPatterns.Common(each, pattern).SequenceEqual([pattern]));
    }
}
