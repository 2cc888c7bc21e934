using ScopeAnalyzers.Policy.Decisions;

namespace ScopeAnalyzers.Policy.Tests.Decisions;

public class DecisionTests
{
    private static readonly Reason First = new("a", null, List: "scopes.web.files.allow"), Second = new("b", null), Grant = new("tasks.T-1.grants.g", null, List: "tasks.T-1.grants");

    private static readonly string[] Missing = ["history", "a note"];

    [Fact]
    public void Deny_beats_indeterminate_beats_allow_and_those_that_won_are_told()
    {
        Decision deny = Decision.Denied("SCOPE101", [First], ["a hint"]), unsure = Decision.Indeterminate("history"), allow = Decision.Allowed(Second);
        Assert.Equal("Deny by a for  as SCOPE101: a hint", Shown(Decision.Combine([allow, unsure, deny])));
        Assert.Equal("Indeterminate by  for history as : ", Shown(Decision.Combine([allow, unsure])));
        Assert.Equal("Allow by b for  as : ", Shown(Decision.Combine([allow, Decision.Allowed()])));
        Assert.Equal("Allow by  for  as : ", Shown(Decision.Combine([])));
    }

    [Fact]
    public void What_several_say_alike_is_told_once() => Assert.Equal(
        "Deny by a,b for  as SCOPE101: a hint",
        Shown(Decision.Combine([Decision.Denied("SCOPE101", [First], ["a hint"]), Decision.Denied("SCOPE101", [First, Second], ["a hint"])])));

    [Fact]
    public void The_API_is_foremost_then_the_capability_then_the_namespace_then_the_rest_by_number() => Assert.Equal(
        ["SCOPE301", "SCOPE302", "SCOPE202", "SCOPE101", "SCOPE201"],
        Decision.Combine("SCOPE201 SCOPE202 SCOPE101 SCOPE302 SCOPE301".Split(' ').Select(id => Decision.Denied(id, [First]))).Ids);

    [Fact]
    public void Only_a_deny_has_a_diagnostic()
    {
        Assert.Equal("SCOPE101", Decision.Denied("SCOPE101", [First]).Id);
        Assert.Null(Decision.Allowed(First).Id);
    }

    [Fact]
    public void An_allow_tells_the_grant_that_let_it_in()
    {
        Assert.Equal(Grant, Decision.Allowed(First, Grant).Grant);
        Assert.Null(Decision.Allowed(First).Grant);
        Assert.Null(Decision.Denied("SCOPE101", [Grant]).Grant);
    }

    [Fact]
    public void Without_evidence_an_allow_is_not_to_be_had_and_a_deny_stands()
    {
        Assert.Equal("Indeterminate by  for history,a note as : ", Shown(Decision.Allowed(First).Without(Missing)));
        Assert.Equal("Indeterminate by  for history,a note as : ", Shown(Decision.Indeterminate("history").Without(Missing)));
        Assert.Equal("Deny by a for  as SCOPE101: ", Shown(Decision.Denied("SCOPE101", [First]).Without(Missing)));
        Assert.Equal("Allow by a for  as : ", Shown(Decision.Allowed(First).Without([])));
    }

    private static string Shown(Decision decision) =>
        $"{decision.Outcome} by {string.Join(",", decision.By.Select(reason => reason.Name))} for {string.Join(",", decision.Missing)} as {string.Join(",", decision.Ids)}: {string.Join(",", decision.Hints)}";
}
