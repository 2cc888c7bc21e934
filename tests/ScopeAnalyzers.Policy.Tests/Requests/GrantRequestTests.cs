using System.Text.Json;
using CsCheck;
using ScopeAnalyzers.Policy.Capabilities;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Diagnostics;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Requests;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Tests.Decisions;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Tests.Requests;

public class GrantRequestTests
{
    private static readonly GrantRequest Request = GrantRequest.For(
        "codex", "SHOP-412", new GrantSubject(Kind.Apis, "M:System.Console.Beep"), ["scopes.web.apis.allow", "tasks.SHOP-412.narrow.apis.allow"]);

    [Fact]
    public void It_says_what_to_grant_to_whom_and_leaves_the_reason_to_whoever_asks() => Assert.Equal(
        """
        {
          "task": "SHOP-412",
          "agent": "codex",
          "kind": "apis",
          "id": "M:System.Console.Beep",
          "rule": "scopes.web.apis.allow, tasks.SHOP-412.narrow.apis.allow",
          "because": ""
        }

        """,
        Request.ToJson());

    [Fact]
    public void Several_things_are_asked_for_together() => Assert.Equal(
        """
        {
          "task": "",
          "agent": "codex",
          "asks": [
            {
              "kind": "files",
              "id": "a.txt",
              "rule": "scopes.web.files.allow"
            },
            {
              "kind": "build",
              "id": "src/A.csproj",
              "rule": ""
            }
          ],
          "because": "new project"
        }

        """,
        new GrantRequest("codex", null,
            [new(new(Kind.Files, "a.txt"), ["scopes.web.files.allow"]), new(new(Kind.Build, "src/A.csproj"), [])], "new project").ToJson());

    [Fact]
    public void Whatever_its_parts_hold_it_is_json() => Gen.String.Sample(text =>
    {
        using var read = JsonDocument.Parse(GrantRequest.For("codex", null, new GrantSubject(Kind.Files, text), []).ToJson());
        return read.RootElement.GetProperty("id").GetString() == text;
    });

    [Theory]
    [InlineData("SHOP-412", 1, "SHOP-412.json")]
    [InlineData("SHOP-412", 3, "SHOP-412-3.json")]
    [InlineData(null, 1, "codex.json")]
    public void It_is_named_by_its_task_or_else_by_its_agent(string? task, int number, string name) =>
        Assert.Equal(name, (Request with { Task = task }).FileName(number));

    [Fact]
    public void A_diagnostic_carries_it() =>
        AssertSame(Request, ViolationProperties.Request(ViolationProperties.Of(Request).ToDictionary(StringComparer.Ordinal)));

    [Fact]
    public void A_diagnostic_without_a_subject_carries_none() =>
        Assert.Null(ViolationProperties.Request(new Dictionary<string, string?> { [ViolationProperties.Agent] = "codex" }));

    [Fact]
    public void The_effective_scope_carries_it()
    {
        var file = new TouchedFile("src/A.cs", [], [], [new FileFinding("SCOPE101", 1, "no", Request with { Task = null }), new FileFinding("SCOPE603", 1, "no")]);

        var read = EffectiveScopeText.Read(EffectiveScopeText.Write(new EffectiveScope("/repo", [], [file]))).Files[0].Findings;

        AssertSame(Request with { Task = null }, read[0].Request);
        Assert.Null(read[1].Request);
    }

    [Fact]
    public void A_grant_that_lists_its_subject_lets_it_in()
    {
        var manifest = CorpusManifest.Of("""
            { "version": 1, "scopes": { "web": { "files": { "allow": ["**"] }, "apis": { "allow": ["N:Shop.**"] } } }, "agents": { "codex": { "scope": "web" } },
              "tasks": { "T-1": { "agent": "codex", "expires": "2027-01-01T00:00:00Z" } } }
            """);
        var api = new ApiResource(NamedSymbol.Of("M:System.Console.Beep(System.Int32,System.Int32)"));
        var scope = AgentPolicy.Resolve(manifest, "codex", "T-1", new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));

        var subject = GrantSubject.Lifting(scope.Decide(api), api)!;
        var grant = new Grant("tasks.T-1.grants[0]", new Place("agent-scope.json", 1, 1),
            new Dictionary<Kind, IReadOnlyList<Pattern>> { [subject.Kind] =
                [PatternSyntax.Parse(KindTable.Of(subject.Kind).GrantLanguage, subject.Id).Pattern!] }, "", null, null, null);

        Assert.Equal(Outcome.Allow, (scope with { Grants = [grant] }).Decide(api).Outcome);
    }

    [Fact]
    public void Nothing_is_asked_for_where_a_deny_rule_decides()
    {
        var manifest = CorpusManifest.Of("""{ "version": 1, "scopes": { "web": { "files": { "allow": ["**"] }, "apis": { "deny": ["T:System.Console"] } } }, "agents": { "codex": { "scope": "web" } } }""");
        var api = new ApiResource(NamedSymbol.Of("M:System.Console.Beep"));
        var scope = AgentPolicy.Resolve(manifest, "codex", null, default);

        Assert.Null(GrantSubject.Lifting(scope.Decide(api), api));
    }

    private static void AssertSame(GrantRequest expected, GrantRequest? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal(expected.ToJson(), actual.ToJson());
    }
}
