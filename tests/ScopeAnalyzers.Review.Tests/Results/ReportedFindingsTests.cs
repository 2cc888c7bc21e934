using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Results;

namespace ScopeAnalyzers.Review.Tests.Results;

public class ReportedFindingsTests
{
    [Fact]
    public void As_many_as_people_read_are_all_told_in_their_order()
    {
        Finding[] findings = [Found(Level.Warning, "a"), Found(Level.Error, "b"), Found(Level.Message, "c")];

        var (told, left) = ReportedFindings.Of(findings);

        Assert.Equal(findings, told);
        Assert.Equal(0, left);
    }

    [Fact]
    public void Of_a_flood_the_loudest_are_told_and_the_rest_is_counted()
    {
        var flood = Enumerable.Range(0, 100_000).Select(number => Found(number % 1_000 == 999 ? Level.Error : Level.Warning, $"{number}"))
            .ToList();

        var (told, left) = ReportedFindings.Of(flood);

        Assert.Equal((ReportedFindings.Most, 100_000 - ReportedFindings.Most), (told.Count, left));
        Assert.Equal(100, told.Count(finding => finding.Level == Level.Error));
        Assert.Equal(told.OrderBy(finding => flood.IndexOf(finding)), told);
    }

    [Fact]
    public void What_audit_finds_is_neither_told_nor_counted() =>
        Assert.Equal((0, 0), (ReportedFindings.Of([Found(Level.Log, "a")]).Told.Count, ReportedFindings.Of([Found(Level.Log, "a")]).Left));

    private static Finding Found(Level level, string file) =>
        new("SCOPE101", level, Outcome.Deny, new ResourceName("file", file, "add"), file, 1, 1, "codex", null, null, null, [], [], "no");
}
