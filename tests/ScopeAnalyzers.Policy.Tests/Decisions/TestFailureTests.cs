using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Tests.Decisions;

public class TestFailureTests
{
    private static readonly ManifestTest Test = new(
        new Place("agent-scope.json", 1, 1), ["codex"], null, null, new FileResource("src/A.cs", FileAct.Add), Outcome.Allow, ["scopes.web.files.allow", "ceiling"]);

    [Fact]
    public void It_says_what_was_expected_and_what_decided() => Assert.Equal(
        "the test expects allow, and the decision is deny, by a, b",
        new TestFailure(Test, Decision.Denied("SCOPE101", [new Reason("a", null), new Reason("b", null)]), [], []).Message);

    [Fact]
    public void It_says_which_rules_apply_in_some_files_only() => Assert.EndsWith(
        "by a; a applies only in src/**: name the file with 'file'",
        new TestFailure(Test, Decision.Denied("SCOPE101", [new Reason("a", null)]), [], ["a applies only in src/**"]).Message);

    [Fact]
    public void It_says_by_which_rules_it_was_not_decided() => Assert.Equal(
        "the test expects to be decided by ceiling, scopes.web.files.allow, and is decided by no rule",
        new TestFailure(Test, Decision.Allowed(), ["ceiling", "scopes.web.files.allow"], []).Message);
}
