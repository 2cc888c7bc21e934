using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Diagnostics;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Requests;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Policy.Tests.Diagnostics;

public class ViolationMessageTests
{
    private static readonly Place Place = new("agent-scope.json", 13, 5);

    private static readonly Reason Deny = new("ceiling.capabilities.deny[0]", Place, "jobs run elsewhere", "Shop.Jobs.IJobRunner");

    private static readonly Reason NoMatch = new("scopes.web.files.allow", Place, Grantable: true);

    [Fact]
    public void A_deny_says_who_what_by_which_rule_why_and_what_instead() => Assert.Equal(
        "claude-code may not use Process.Start: jobs run elsewhere. Use Shop.Jobs.IJobRunner instead. "
        + "[ceiling.capabilities.deny[0], agent-scope.json(13,5); commit 1a2b3c4, task SHOP-412, by trailer]",
        ViolationMessage.Of(
            "claude-code",
            "use",
            "Process.Start",
            Decision.Denied("SCOPE302", [Deny]),
            "1a2b3c4d5e6f",
            "SHOP-412",
            "trailer",
            isCode: true));

    [Fact]
    public void What_a_grant_would_lift_says_how_to_ask_for_it() => Assert.Equal(
        "codex may not change 'src/A.cs': no rule allows it. Ask for a grant: agent-scope request. "
        + "[scopes.web.files.allow, agent-scope.json(13,5)]",
        ViolationMessage.Of("codex", "change", "src/A.cs", Decision.Denied("SCOPE101", [NoMatch]), null, null, null));

    [Fact]
    public void All_determining_rules_are_named() => Assert.Contains(
        "[built-in rule; scopes.web.files.allow, agent-scope.json(13,5)]",
        MessageOf(Decision.Denied("SCOPE102", [new Reason("built-in:**/*.props", null, Grantable: true), NoMatch])),
        StringComparison.Ordinal);

    [Fact]
    public void The_same_reason_is_told_once() => Assert.Single(
        MessageOf(Decision.Denied("SCOPE101", [Deny, Deny with { Name = "other" }])).Split("jobs run elsewhere.").Skip(1));

    [Fact]
    public void What_else_to_know_comes_before_the_remedy_and_what_is_blank_is_not_told() => Assert.Equal(
        "codex may not change 'src/A.cs': no rule allows it. Only its case keeps it out. "
        + "Ask for a grant: agent-scope request. [scopes.web.files.allow, agent-scope.json(13,5); commit 1a2b]",
        ViolationMessage.Of("codex", "change", "src/A.cs", Decision.Denied("SCOPE101", [NoMatch with { Because = " " }], ["Only its case keeps it out."]), "1a2b", null, null));

    [Fact]
    public void What_a_grant_would_list_is_named_if_it_is_not_the_thing_itself() => Assert.Equal(
        "codex may not use Process.Start: no rule allows it. Ask for a grant of capabilities 'process': agent-scope request. "
        + "[scopes.web.files.allow, agent-scope.json(13,5)]",
        ViolationMessage.Of("codex", "use", "Process.Start", Decision.Denied("SCOPE302", [NoMatch]), null, null, null,
            grant: new GrantSubject(Kind.Capabilities, "process"), isCode: true));

    [Fact]
    public void What_else_a_denial_is_about_stands_beside_the_thing() => Assert.StartsWith(
        "codex may not use 'System.Random' (and 2 more uses): jobs run elsewhere.",
        ViolationMessage.Of("codex", "use", "System.Random", Decision.Denied("SCOPE301", [Deny]), null, null, null, ViolationMessage.MoreUses(2)),
        StringComparison.Ordinal);

    [Fact]
    public void One_rule_that_no_grant_lifts_is_enough_to_say_who_decides() => Assert.Contains(
        "No grant lifts this: a person must do it, or change agent-scope.json.",
        MessageOf(Decision.Denied("SCOPE101", [Deny with { Instead = null }, NoMatch])), StringComparison.Ordinal);

    [Fact]
    public void What_a_rule_says_to_do_instead_is_the_whole_remedy() => Assert.EndsWith(
        "Use Shop.Jobs.IJobRunner instead. [ceiling.capabilities.deny[0], agent-scope.json(13,5); scopes.web.files.allow, agent-scope.json(13,5)]",
        MessageOf(Decision.Denied("SCOPE101", [Deny, NoMatch])), StringComparison.Ordinal);

    [Fact]
    public void An_allow_names_all_its_rules() =>
        Assert.EndsWith(", by scopes.web.files.allow (agent-scope.json(13,5)), tasks.T-1.grants.g.", MessageOf(Decision.Allowed(NoMatch, new Reason("tasks.T-1.grants.g", null))), StringComparison.Ordinal);

    [Fact]
    public void What_is_missing_is_told() => Assert.Equal(
        "Whether codex may change 'src/A.cs' could not be evaluated; missing: shallow history, a note. [by session]",
        ViolationMessage.Of("codex", "change", "src/A.cs", Decision.Indeterminate("shallow history", "a note"), null, null, "session"));

    [Fact]
    public void An_allow_names_the_rules_that_let_in() => Assert.Equal(
        "codex may change 'src/A.cs', by scopes.web.files.allow (agent-scope.json(13,5)).",
        MessageOf(Decision.Allowed(NoMatch)));

    [Fact]
    public void An_allow_by_no_rule_names_none() => Assert.Equal("codex may change 'src/A.cs'.", MessageOf(Decision.Allowed()));

    [Theory]
    [InlineData("a\nb", "a b")]
    [InlineData("a\u001b[31mb", "a\\u001B[31mb")]
    [InlineData("a\u202Eb", "a\\u202Eb")]
    [InlineData("a\U0001F600b", "a\U0001F600b")]
    public void A_message_is_one_line_and_reads_as_it_is(string thing, string shown) =>
        Assert.StartsWith($"codex may not change '{shown}': ", MessageOn(thing), StringComparison.Ordinal);

    [Fact]
    public void Half_a_surrogate_pair_is_shown_by_its_number() => Assert.Contains("'a\\uD800'", MessageOn("a\uD800"), StringComparison.Ordinal);

    private static string MessageOn(string thing) =>
        ViolationMessage.Of("codex", "change", thing, Decision.Denied("SCOPE101", [NoMatch]), null, null, null);

    private static string MessageOf(Decision decision) => ViolationMessage.Of("codex", "change", "src/A.cs", decision, null, null, null);
}
