using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Results;
using ScopeAnalyzers.Tool.Check;

namespace ScopeAnalyzers.Tool.Tests.Check;

public class GitHubAnnotationsTests
{
    [Fact]
    public void A_violation_is_an_error_at_its_line() =>
        Assert.Equal("::error file=src/A.cs,line=3,col=5,title=SCOPE101::no", Of(Reviews.Error("SCOPE101") with { File = "src/A.cs", Line = 3, Column = 5, Message = "no" }));

    [Fact]
    public void What_belongs_to_no_file_has_no_place() =>
        Assert.Equal("::error title=SCOPE502::something", Of(Reviews.Error("SCOPE502")));

    [Theory]
    [InlineData(Level.Warning, "::warning ")]
    [InlineData(Level.Message, "::notice ")]
    public void Its_level_is_the_finding_s(Level level, string command) =>
        Assert.StartsWith(command, Of(Reviews.Error("SCOPE101") with { Level = level }), StringComparison.Ordinal);

    [Fact]
    public void What_audit_found_is_for_the_log() =>
        Assert.Empty(GitHubAnnotations.Of(Reviews.Empty with { Findings = [Reviews.Error("SCOPE101") with { Level = Level.Log }] }));

    [Fact]
    public void Of_a_flood_the_rest_is_counted() => Assert.Equal(
        "::notice title=ScopeAnalyzers::and 99500 more, which '--format json' lists",
        GitHubAnnotations.Of(Reviews.Empty with { Findings = [.. Enumerable.Repeat(Reviews.Error("SCOPE101"), 100_000)] })
            .ElementAt(ReportedFindings.Most));

    [Fact]
    public void A_name_cannot_begin_another_command() =>
        Assert.Equal(
            "::error file=a%0A%3A%3Aset-output%2C.cs,line=1,col=1,title=SCOPE101::100%25%0A::stop-commands::x",
            Of(Reviews.Error("SCOPE101") with { File = "a\n::set-output,.cs", Line = 1, Column = 1, Message = "100%\n::stop-commands::x" }));

    private static string Of(Finding finding) => Assert.Single(GitHubAnnotations.Of(Reviews.Empty with { Findings = [finding] }));
}
