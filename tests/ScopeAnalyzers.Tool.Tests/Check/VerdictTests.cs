using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Tool.Check;

namespace ScopeAnalyzers.Tool.Tests.Check;

public class VerdictTests
{
    [Fact]
    public void Without_a_finding_all_is_in_scope() => Assert.Equal(0, Of());

    [Fact]
    public void A_violation_is_1() => Assert.Equal(1, Of(Reviews.Error("SCOPE101")));

    [Theory]
    [InlineData("SCOPE001")]
    [InlineData("SCOPE006")]
    public void An_invalid_manifest_is_2_beside_a_violation(string id) => Assert.Equal(2, Of(Reviews.Error("SCOPE101"), Reviews.Error(id)));

    [Fact]
    public void What_could_not_be_judged_is_3() => Assert.Equal(3, Of(Reviews.Error("SCOPE003", Outcome.Indeterminate)));

    [Fact]
    public void A_violation_counts_before_what_could_not_be_judged() =>
        Assert.Equal(1, Of(Reviews.Error("SCOPE004", Outcome.Indeterminate), Reviews.Error("SCOPE102")));

    [Fact]
    public void A_failure_of_the_checker_is_3() => Assert.Equal(3, Of(Reviews.Error("SCOPE009")));

    [Fact]
    public void A_warning_is_0() => Assert.Equal(0, Of(Reviews.Error("SCOPE101") with { Level = Level.Warning }));

    private static int Of(params Finding[] findings) => Verdict.ExitCodeOf(Reviews.Empty with { Findings = findings });
}
