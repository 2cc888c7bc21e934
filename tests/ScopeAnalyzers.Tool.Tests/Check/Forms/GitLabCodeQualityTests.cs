using System.Text.Json;
using ScopeAnalyzers.Tool.Check.Forms;

namespace ScopeAnalyzers.Tool.Tests.Check.Forms;

public class GitLabCodeQualityTests
{
    [Fact]
    public void A_violation_has_its_text_rule_severity_and_place()
    {
        var issue = Assert.Single(Issues(HostileReview.Of(Reviews.Error("SCOPE101") with { File = "src/A.cs", Line = 3, Message = "no" })));

        Assert.Equal(("no", "SCOPE101", "critical"), (Text(issue, "description"), Text(issue, "check_name"), Text(issue, "severity")));
        Assert.Equal("""{"path":"src/A.cs","lines":{"begin":3}}""", JsonSerializer.Serialize(issue.GetProperty("location")));
    }

    [Fact]
    public void Two_findings_alike_have_two_fingerprints()
    {
        var finding = Reviews.Error("SCOPE301") with { File = "src/A.cs", Line = 3 };

        var issues = Issues(HostileReview.Of(finding, finding with { Line = 4 }));

        Assert.Equal(2, issues.Select(issue => Text(issue, "fingerprint")).Distinct().Count());
    }

    [Fact]
    public void What_belongs_to_no_file_has_a_place() =>
        Assert.Equal("agent-scope.json", Text(Assert.Single(Issues(HostileReview.Unknown)).GetProperty("location"), "path"));

    [Fact]
    public void Code_that_nobody_bound_is_said() => Assert.Contains(
        Issues(HostileReview.Unbound),
        issue => Text(issue, "description") == OutcomeLine.Unbound && Text(issue.GetProperty("location"), "path") == "src/Billing/InvoiceBook.cs");

    [Fact]
    public void A_text_is_one_line() =>
        Assert.DoesNotContain('\n', Text(Assert.Single(Issues(HostileReview.Answer)), "description"));

    private static JsonElement[] Issues(CheckAnswer answer) =>
        [.. JsonDocument.Parse(GitLabCodeQuality.Of(answer)).RootElement.EnumerateArray()];

    private static string Text(JsonElement of, string member) => of.GetProperty(member).GetString()!;
}
