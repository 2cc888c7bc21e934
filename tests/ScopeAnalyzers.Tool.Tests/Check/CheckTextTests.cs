using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Results;
using ScopeAnalyzers.Tool.Check;

namespace ScopeAnalyzers.Tool.Tests.Check;

public class CheckTextTests
{
    [Theory]
    [InlineData(80)]
    [InlineData(160)]
    public void A_violation_stands_under_its_file(int width) => Golden.Is($"check-{width}.txt", TextOf(Reviews.OutOfScope, width));

    [Fact]
    public void What_was_compiled_is_counted() => Assert.Equal(
        "0 files changed since origin/main (2222222).\nEvaluated by what it binds to: 1 file in 2 compilations.\n\n✓ in scope\n",
        PlainConsole.Text(160, console => CheckText.Write(Reviews.Empty, console, Reviews.Compilations)));

    [Fact]
    public void Nothing_changed_is_in_scope() =>
        Assert.Equal("0 files changed since origin/main (2222222).\n\n✓ in scope\n", TextOf(Reviews.Empty));

    [Fact]
    public void Code_that_nobody_bound_is_not_called_in_scope()
    {
        var review = Reviews.OutOfScope with { Findings = [] };

        Assert.EndsWith("\n✓ files, packages and commits in scope; what the C# uses is not evaluated here: the build does it, or --compile\n",
            TextOf(review), StringComparison.Ordinal);
        Assert.EndsWith("\n✓ in scope\n", PlainConsole.Text(160, console => CheckText.Write(review, console, Reviews.Compilations)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_manifest_the_next_step_is_named() =>
        Assert.Contains("'agent-scope init' proposes one", TextOf(Reviews.Empty with { HasManifest = false, Source = null }), StringComparison.Ordinal);

    [Fact]
    public void A_name_cannot_steer_the_terminal()
    {
        var finding = Reviews.Error("SCOPE101") with { File = "src/\u001b[2J\u202Ecs.cs", Line = 1, Column = 1, Message = "a\u001b[1A" };
        var text = TextOf(Reviews.Empty with { Findings = [finding] });
        Assert.DoesNotContain(text, unit => unit is '\u001b' or '\u202e');
        Assert.Contains("src/\\u001B[2J\\u202Ecs.cs", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_audit_found_is_for_the_log() =>
        Assert.DoesNotContain("something",
            TextOf(Reviews.Empty with { Findings = [Reviews.Error("SCOPE101") with { Level = Level.Log }] }), StringComparison.Ordinal);

    [Fact]
    public void What_could_not_be_evaluated_is_not_in_scope() =>
        Assert.EndsWith("? not evaluated: 1 error, 0 warnings\n", TextOf(Reviews.Empty with { Findings = [Reviews.Error("SCOPE003", Outcome.Indeterminate)] }), StringComparison.Ordinal);

    [Fact]
    public void Of_a_flood_the_first_are_told_and_the_rest_is_counted()
    {
        var text = TextOf(Reviews.Empty with { Findings = [.. Enumerable.Repeat(Reviews.Error("SCOPE101"), 100_000)] });

        Assert.InRange(text.Split('\n').Length, ReportedFindings.Most, ReportedFindings.Most + 20);
        Assert.EndsWith("\nand 99500 findings more, which '--format json' lists.\n\nBy rule\n  100000  SCOPE101  in 1 file.\n\n✗ out of scope: 100000 errors, 0 warnings\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_with_several_findings_is_told_once_more_with_its_count_and_its_remedy()
    {
        var use = Reviews.Error("SCOPE301") with { By = ["ceiling.apis.deny[0]"], Remedy = "Use Shop.IGateway instead." };
        var findings = new[] { use, use with { Line = 9 }, use with { File = "b.cs" }, Reviews.Error("SCOPE101") with { By = ["scopes.jobs.files.allow"] } };

        Assert.Contains(
            "\nBy rule\n  3  SCOPE301  ceiling.apis.deny[0] in 2 files. Use Shop.IGateway instead.\n  1  SCOPE101  scopes.jobs.files.allow in 1 file.\n",
            TextOf(Reviews.Empty with { Findings = findings }), StringComparison.Ordinal);
    }

    private static string TextOf(ReviewResult result, int width = 160) =>
        PlainConsole.Text(width, console => CheckText.Write(result, console));
}
