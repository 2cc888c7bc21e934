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
    private const int MostReasons = 5;

    private const int LongestCommand = 120;

    private static readonly Decision OfGit = Decision.Denied(
        "SCOPE102",
        [
            new Reason(
                "built-in: it is in git's own directory, which steers git", null, Instead: "let git change it: run the git command that does"),
        ]);

    /// <param name="files">The files, as the working tree has them.</param>
    /// <param name="call">The call, if it runs in this working tree; else null.</param>
    public static HookAnswer Of(AgentPolicy scope, IEnumerable<TouchedFile> files, HookCall? call, BranchResource? branch)
    {
        var touched = files.ToLookup(file => file.PerhapsBy ?? "");
        var decided = touched[""].Select(file => Evaluated(scope, file)).ToList();
        foreach (var some in touched.Where(some => some.Key.Length > 0))
            decided.AddRange(Perhaps(scope, some.Key, [.. some]));
        if (call?.Tool is { } tool)
            decided.AddRange(Called(scope, tool, call.Obstacle));
        if (call?.Unread is { } unread)
            decided.Add(Unread(scope, unread));

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

    // Which of the files there a command writes is known only once it ran.
    private static IEnumerable<HookVerdict> Perhaps(AgentPolicy scope, string command, List<TouchedFile> files)
    {
        var closed = files.Where(file => scope.Decide(file.Resource).Outcome != Outcome.Allow).ToList();
        if (closed.Count > 0)
        {
            yield return new HookVerdict(Decision.Indeterminate($"which files '{command}' writes"), Printable.Of($"Which files '{command}' writes is not said before it runs, and {scope.Agent} may not {Act(closed[0].Resource)} {closed.Count} of those there, such as '{closed[0].Resource.Path}'. Name the files that it is to write, or let a person run it."));
        }
    }

    private static IEnumerable<HookVerdict> Called(AgentPolicy scope, ToolResource tool, string? obstacle)
    {
        if (tool.Commands is not { } commands)
        {
            var verdict = Evaluated(scope, "call", tool.Host is { } host ? $"{tool.Name}(domain:{host})" : tool.Name, scope.Decide(tool));
            return obstacle is null || verdict.Decision.Outcome == Outcome.Allow
                ? [verdict] : [verdict with { Message = $"{verdict.Message} {CannotSplit(obstacle)}" }];
        }

        // Each command by itself, so that the answer names the one that is not allowed.
        return commands.Select((command, index) => Evaluated(scope, "call", $"{tool.Name}({Short(command)})",
            scope.Decide(tool with { Commands = [command], Words = tool.Words is { } words ? [words[index]] : null })));
    }

    private static HookVerdict Unread(AgentPolicy scope, string unread) => new(
        Decision.Indeterminate("which files the line writes"),
        Printable.Of($"Which files this line writes is not known, so it is not known whether {scope.Agent} may. {CannotSplit(unread)}"));

    private static string CannotSplit(string obstacle) =>
        Printable.Of($"The line cannot be split at {obstacle}. Write its commands as lines of their own, with every name in them.");

    private static HookAnswer Answer(Mode mode, List<HookVerdict> decided)
    {
        var outcome = decided.Select(each => each.Decision.Outcome).DefaultIfEmpty(Outcome.Allow).Max();
        var messages = decided.Where(each => each.Decision.Outcome == outcome).Select(each => each.Message).Distinct().ToList();
        var reason = string.Join(' ', messages.Take(MostReasons)) + (messages.Count > MostReasons ? $" And {messages.Count - MostReasons} more." : "");
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

    private static string Short(string command) => command.Length > LongestCommand ? command[..LongestCommand] + "…" : command;

    private sealed record HookVerdict(Decision Decision, string Message);
}
