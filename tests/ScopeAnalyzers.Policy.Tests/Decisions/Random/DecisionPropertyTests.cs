using CsCheck;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Tests.Decisions.Random;

public class DecisionPropertyTests
{
    private static readonly Gen<string?> Task = Gen.OneOf("T", null, "unknown");

    private static readonly string[] Both = ["agent", "other"];

    private static readonly string[] Missing = ["history"];

    private static readonly string[] One = ["agent"], Tasks = ["T", "unknown"];

    private static readonly Gen<(Manifest Manifest, string? Task, Resource Resource)> Case = Gen.Select(RandomManifests.Manifest, Task,
        RandomManifests.Resource);

    [Fact]
    public void The_decision_is_the_slow_one() => Case.Sample(
        @case => (Decide(@case).Outcome == Outcome.Allow)
            == SlowDecision.Allows(@case.Manifest, "agent", @case.Task, RandomManifests.Now, @case.Resource),
        iter: Cases.Of(100_000),
        print: Shown,
        writeLine: Console.WriteLine);

    [Fact]
    public void An_index_of_the_rules_changes_no_decision() => Case.Sample(
        @case =>
        {
            var indexed = Decide(@case with { Manifest = EachScope(@case.Manifest, Indexed) });
            var decision = Decide(@case);
            return decision.Outcome == indexed.Outcome && decision.By.SequenceEqual(indexed.By) && decision.Ids.SequenceEqual(indexed.Ids);
        },
        iter: Cases.Of(20_000));

    [Fact]
    public void Both_outcomes_are_frequent()
    {
        int allowed = 0, denied = 0, cases = Cases.Of(2_000);
        Case.Sample(@case =>
            _ = Decide(@case).Outcome == Outcome.Allow ? Interlocked.Increment(ref allowed) : Interlocked.Increment(ref denied),
            iter: cases);
        Assert.InRange(allowed, cases / 10, cases * 9 / 10);
        Assert.InRange(denied, cases / 10, cases * 9 / 10);
    }

    [Fact]
    public void The_order_of_rules_never_matters() => Case.Sample(
        @case =>
        {
            var reversed = Decide(@case with { Manifest = EachScope(@case.Manifest, Reversed) });
            var decision = Decide(@case);
            return decision.Outcome == reversed.Outcome && Names(decision).SetEquals(Names(reversed));
        },
        iter: Cases.Of(3_000));

    [Fact]
    public void A_deny_more_never_lets_more_in() => Gen.Select(Case, Gen.Enum<Kind>().Where(kind => kind is not (Kind.Tools or Kind.Build))
        .SelectMany(kind => RandomManifests.Rule(kind).Select(rule => (Kind: kind, Rule: rule)))).Sample((@case, added) =>
            Decide(@case).Outcome == Outcome.Allow
            || Decide(
                @case with { Manifest = EachScope(@case.Manifest,
                    scope => WithDeny(scope, added.Kind, added.Rule)) }).Outcome == Outcome.Deny, iter: Cases.Of(3_000));

    [Fact]
    public void A_narrow_never_widens() => Gen.Select(Case, RandomManifests.Layer("tasks.T.narrow")).Sample((@case, narrow) =>
        Decide(@case with { Manifest = WithNarrow(@case.Manifest, null) }).Outcome == Outcome.Allow
        || Decide(@case with { Manifest = WithNarrow(@case.Manifest, narrow) }).Outcome == Outcome.Deny, iter: Cases.Of(3_000));

    [Fact]
    public void A_ceiling_never_widens() => Case.Sample(@case =>
        Decide(@case with { Manifest = @case.Manifest with { Ceiling = null } }).Outcome == Outcome.Allow
            || Decide(@case).Outcome == Outcome.Deny, iter: Cases.Of(3_000));

    [Fact]
    public void No_grant_beats_a_deny_or_the_ceiling() => Case.Sample(
        @case =>
        {
            var without = Decide(@case with { Manifest = WithGrants(@case.Manifest, []) });
            return without.By.All(reason => reason.Grantable) || without.Outcome == Outcome.Allow || Decide(@case).Outcome == Outcome.Deny;
        },
        iter: Cases.Of(3_000));

    [Fact]
    public void A_grant_more_never_keeps_more_out() => Case.Sample(@case =>
        Decide(@case with { Manifest = WithGrants(@case.Manifest, []) }).Outcome == Outcome.Deny || Decide(@case).Outcome == Outcome.Allow,
        iter: Cases.Of(3_000));

    [Fact]
    public void What_is_missing_never_turns_a_deny_and_always_an_allow() => Case.Sample(
        @case =>
        {
            var scope = AgentPolicy.Resolve(@case.Manifest, "agent", @case.Task, RandomManifests.Now);
            var without = scope.Decide(@case.Resource, Missing);
            return without.Outcome == (scope.Decide(@case.Resource).Outcome == Outcome.Deny ? Outcome.Deny : Outcome.Indeterminate);
        },
        iter: Cases.Of(3_000));

    [Fact]
    public void A_deny_names_its_diagnostic_and_what_decided_and_an_allow_no_diagnostic() => Case.Sample(
        @case =>
        {
            var decision = Decide(@case);
            return decision.Outcome == Outcome.Deny ? decision.By.Count > 0 && decision.Ids.Count > 0 : decision.Ids.Count == 0;
        },
        iter: Cases.Of(3_000));

    [Fact]
    public void Two_agents_may_do_what_each_may() => Case.Sample(
        @case =>
        {
            var both = JointDecision.Decide(@case.Manifest, Both, @case.Task is null ? [] : [@case.Task], RandomManifests.Now,
                @case.Resource);
            var each = Both.Select(agent =>
                AgentPolicy.Resolve(@case.Manifest, agent, @case.Task, RandomManifests.Now).Decide(@case.Resource));
            return both.Outcome == each.Max(decision => decision.Outcome);
        },
        iter: Cases.Of(3_000));

    [Fact]
    public void A_change_under_two_tasks_may_do_what_it_may_under_each() => Case.Sample(
        @case =>
        {
            var both = JointDecision.Decide(@case.Manifest, One, Tasks, RandomManifests.Now, @case.Resource);
            var each = Tasks.Select(task => AgentPolicy.Resolve(@case.Manifest, "agent", task, RandomManifests.Now).Decide(@case.Resource));
            return both.Outcome == each.Max(decision => decision.Outcome);
        },
        iter: Cases.Of(3_000));

    [Fact]
    public void A_task_that_has_expired_stays_so() => Gen.Select(Case, Gen.Int[0, 5]).Sample((@case, hours) =>
    {
        bool Expired(DateTimeOffset now) => AgentPolicy.Resolve(@case.Manifest, "agent", @case.Task, now)
            .Refusals.Any(refusal => refusal.Reason.Name.EndsWith(".expires", StringComparison.Ordinal));
        return !Expired(RandomManifests.Now) || Expired(RandomManifests.Now.AddHours(hours));
    }, iter: Cases.Of(3_000));

    private static Decision Decide((Manifest Manifest, string? Task, Resource Resource) @case) =>
        AgentPolicy.Resolve(@case.Manifest, "agent", @case.Task, RandomManifests.Now).Decide(@case.Resource);

    private static Manifest EachScope(Manifest manifest, Func<Scope, Scope> change) =>
        WithNarrow(manifest, manifest.Tasks["T"].Narrow is { } narrow ? change(narrow) : null) with
    {
        Ceiling = manifest.Ceiling is { } ceiling ? change(ceiling) : null,
        Agents = manifest.Agents.ToDictionary(agent => agent.Key,
            agent => agent.Value with { Scopes = [.. agent.Value.Scopes.Select(change)] }),
    };

    private static Manifest WithNarrow(Manifest manifest, Scope? narrow) =>
        manifest with { Tasks = new Dictionary<string, TaskEntry> { ["T"] = manifest.Tasks["T"] with { Narrow = narrow } } };

    private static Manifest WithGrants(Manifest manifest, IReadOnlyList<Grant> grants) =>
        manifest with { Tasks = new Dictionary<string, TaskEntry> { ["T"] = manifest.Tasks["T"] with { Grants = grants } } };

    private static Scope Reversed(Scope scope) => scope with
    {
        Kinds = scope.Kinds.Reverse()
            .ToDictionary(kind => kind.Key, kind => new Lists(Reversed(kind.Value.Allow), Reversed(kind.Value.Deny))),
    };

    private static RuleList? Reversed(RuleList? list) => list is null ? null : list with { Rules = [.. list.Rules.Reverse()] };

    private static Scope Indexed(Scope scope) => scope with
    {
        Kinds = scope.Kinds.ToDictionary(kind => kind.Key, kind => new Lists(Indexed(kind.Value.Allow), Indexed(kind.Value.Deny))),
    };

    private static RuleList? Indexed(RuleList? list) => list is null ? null : list with { Rules = new IndexedRules(list.Rules) };

    private static Scope WithDeny(Scope scope, Kind kind, Rule rule)
    {
        var kinds = scope.Kinds.ToDictionary(each => each.Key, each => each.Value);
        kinds.TryGetValue(kind, out var lists);
        kinds[kind] = new Lists(lists?.Allow, RandomManifests.List($"{scope.Name}.{kind}.deny", [.. lists?.Deny?.Rules ?? [], rule]));
        return scope with { Kinds = kinds };
    }

    private static HashSet<string> Names(Decision decision) => [.. decision.By.Select(reason => reason.Name)];

    private static string Shown((Manifest Manifest, string? Task, Resource Resource) @case) =>
        $"{@case.Resource}, task {@case.Task}: {Decide(@case).Outcome} by {string.Join(", ", Decide(@case).By.Select(reason => reason.Name))}";
}
