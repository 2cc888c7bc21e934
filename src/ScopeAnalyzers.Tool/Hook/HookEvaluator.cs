using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Diagnostics;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Tool.Hook.Protocols;

namespace ScopeAnalyzers.Tool.Hook;

/// <summary>
/// Evaluates what an agent is about to do in one working tree: its edits by <c>files</c>, its calls by <c>tools</c>, and where it works
/// (manifest.md).
/// </summary>
internal static class HookEvaluator
{
    private static readonly Decision OfGit = Decision.Denied(
        "SCOPE102",
        [new Reason("built-in: it is in git's own directory, which steers git", null, Instead: "let git change it: run the git command that does")]);

    /// <param name="files">The files, as the working tree has them.</param>
    public static HookAnswer Of(AgentPolicy scope, IEnumerable<TouchedFile> files, ToolResource? tool, BranchResource? branch)
    {
        var decided = files.Select(file => Evaluated(scope, file)).ToList();
        if (tool is not null)
            decided.Add(Evaluated(scope, "call", ShownAs(tool), scope.Decide(tool)));

        // Where the agent works matters once it does something, and then only where it may not.
        if (branch is not null && decided.Count > 0
            && Evaluated(scope, "work on the branch", branch.Name, scope.Decide(branch)) is { Decision.Outcome: not Outcome.Allow } elsewhere)
            decided.Add(elsewhere);
        return Answer(scope.Mode, decided);
    }

    private static HookVerdict Evaluated(AgentPolicy scope, TouchedFile file) =>
        Evaluated(scope, Act(file.Resource), file.Resource.Path, file.IsGits ? OfGit : scope.Decide(file.Resource));

    private static HookVerdict Evaluated(AgentPolicy scope, string act, string thing, Decision decision) =>
        new(decision, ViolationMessage.Of(scope.Agent, act, thing, decision, null, scope.Task, null));

    private static HookAnswer Answer(Mode mode, List<HookVerdict> decided)
    {
        var outcome = decided.Select(each => each.Decision.Outcome).DefaultIfEmpty(Outcome.Allow).Max();
        var reason = string.Join(' ', decided.Where(each => each.Decision.Outcome == outcome).Select(each => each.Message).Distinct());
        return (outcome, mode) switch
        {
            (Outcome.Allow, _) when decided.Count > 0 && decided.TrueForAll(each => each.Decision.By.Count > 0) =>
                new HookAnswer(HookDecision.Allow, reason),
            (Outcome.Allow, _) or (_, Mode.Audit) => new HookAnswer(HookDecision.None),
            (Outcome.Deny, Mode.Enforce) => new HookAnswer(HookDecision.Deny, reason),
            _ => new HookAnswer(HookDecision.Ask, reason),
        };
    }

    private static string Act(FileResource edit) => edit.Act switch { FileAct.Add => "add", FileAct.Delete => "delete", _ => "change" };

    private static string ShownAs(ToolResource tool) =>
        tool.Commands is { } commands ? $"{tool.Name}({string.Join("; ", commands)})"
        : tool.Host is { } host ? $"{tool.Name}(domain:{host})"
        : tool.Name;

    private sealed record HookVerdict(Decision Decision, string Message);
}
