using System.Text;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Requests;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.CodeFixes.Tests;

public class DraftRequestFixTests
{
    private const string Marked = "class A { int a = System.{|SCOPE301:Console|}.CursorTop; }";

    [Fact]
    public Task A_use_is_asked_for_by_its_id() => Drafts(
        Policies.Allow(Kind.Apis, "T:System.Object", "P:System.Console.CursorTop"),
        Marked,
        """
        {
          "task": "SHOP-412",
          "agent": "codex",
          "kind": "apis",
          "id": "T:System.Console",
          "rule": "scopes.s.allow",
          "because": ""
        }

        """);

    [Fact]
    public Task A_declaration_is_asked_for_by_its_namespace() => Drafts(
        Policies.Allow(Kind.Declare, "Shop.Web"),
        "namespace Shop.{|SCOPE201:Jobs|} { class A { } }",
        """
        {
          "task": "SHOP-412",
          "agent": "codex",
          "kind": "namespaces.declare",
          "id": "Shop.Jobs",
          "rule": "scopes.s.allow",
          "because": ""
        }

        """);

    [Fact]
    public Task A_file_is_asked_for_by_its_path() => Drafts(
        Policies.Allow(Kind.Files, "**"),
        "{|SCOPE101:class A { }|}",
        """
        {
          "task": "",
          "agent": "codex",
          "kind": "files",
          "id": "src/A.cs",
          "rule": "scopes.s.files.allow, tasks.T-1.narrow.files.allow",
          "because": ""
        }

        """,
        "codex.json",
        new FileFinding("SCOPE101", 1, "codex may not change 'src/A.cs'", GrantRequest.For("codex", null, new GrantSubject(Kind.Files, "src/A.cs"), ["scopes.s.files.allow", "tasks.T-1.narrow.files.allow"])));

    [Fact]
    public async Task A_request_that_is_there_stays()
    {
        var test = Test(Policies.Allow(Kind.Apis, "T:System.Object", "P:System.Console.CursorTop"), Marked);
        test.TestState.AdditionalFiles.Add(("/repo/.agent-scope/requests/SHOP-412.json", "{}"));
        test.FixedState.AdditionalFiles.AddRange(test.TestState.AdditionalFiles);
        test.FixedState.AdditionalFiles.Add((
            "SHOP-412-2.json",
            Text(GrantRequest.For("codex", "SHOP-412", new GrantSubject(Kind.Apis, "T:System.Console"), ["scopes.s.allow"]).ToJson())));

        await test.RunAsync();
    }

    [Fact]
    public Task Nothing_is_offered_where_a_deny_rule_decided_which_no_grant_lifts() =>
        new Fixed<DraftRequestFix>(Policies.Deny("P:System.Console.CursorTop", null), "class A { int a = System.Console.{|SCOPE301:CursorTop|}; }", "").RunAsync();

    [Fact]
    public Task Nothing_is_offered_on_a_file_where_no_grant_would_help() =>
        new Fixed<DraftRequestFix>(Policies.Allow(Kind.Files, "**"), "{|SCOPE603:class A { }|}", "", new FileFinding("SCOPE603", 1, "passes for generated")).RunAsync();

    [Fact]
    public void There_is_no_fix_for_all_at_once() => Assert.Null(new DraftRequestFix().GetFixAllProvider());

    private static Task Drafts(AgentPolicy policy, string marked, string request, string name = "SHOP-412.json", params FileFinding[] findings)
    {
        var test = Test(policy, marked, findings);
        test.FixedState.AdditionalFiles.AddRange(test.TestState.AdditionalFiles);
        test.FixedState.AdditionalFiles.Add((name, Text(request)));
        return test.RunAsync();
    }

    private static SourceText Text(string request) => SourceText.From(request, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    /// <summary>The request changes no code, so what it asks for stays denied, and the fix is applied once.</summary>
    private static Fixed<DraftRequestFix> Test(AgentPolicy policy, string marked, params FileFinding[] findings)
    {
        var test = new Fixed<DraftRequestFix>(policy, marked, "", findings) { NumberOfIncrementalIterations = 1 };
        test.Becomes(marked).FixedState.MarkupHandling = MarkupMode.Allow;
        test.CodeActionVerifier = (action, verifier) => verifier.Equal("/repo/.agent-scope/requests", FolderOfTheNewFile(action));
        return test;
    }

    private static string? FolderOfTheNewFile(CodeAction action)
    {
        var changed = action.GetOperationsAsync(CancellationToken.None).GetAwaiter().GetResult().OfType<ApplyChangesOperation>()
            .Single().ChangedSolution;
        return Path.GetDirectoryName(changed.Projects.Single().AdditionalDocuments.Last().FilePath);
    }
}
