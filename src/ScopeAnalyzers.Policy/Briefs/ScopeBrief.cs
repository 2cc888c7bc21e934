using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Diagnostics;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Requests;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Briefs;

/// <summary>
/// The scope of an agent in words, for the agent to read before it works. It is advice: what decides is <see cref="AgentPolicy.Decide"/>.
/// </summary>
public static class ScopeBrief
{
    /// <summary>The most lines that a brief has, whatever the manifest says.</summary>
    public const int MostLines = 40;

    /// <summary>The lines of the brief, each a sentence or two of Markdown.</summary>
    /// <param name="task">The task that the change names, or null if it names none.</param>
    /// <param name="clock">The time that decides what is live.</param>
    public static IReadOnlyList<string> Of(Manifest manifest, string agent, string? task, DateTimeOffset clock)
    {
        var scope = AgentPolicy.Resolve(manifest, agent, task, clock);
        IEnumerable<IReadOnlyList<string>> sections = scope.Refusals.Count > 0
            ? [[Whose(scope)], [.. scope.Refusals.Select(refusal => Refused(scope, refusal))]]
            : [
                [Whose(scope)],
                .. BriefTerms.Of(manifest, scope).Select(line => new[] { line }),
                .. KindTable.All.Select(row => BriefRules.Of(scope, row)),
                BriefProtection.Of(scope),
                [.. scope.Grants.SelectMany(BriefTerms.OfGrant)],
                .. Asking(scope).Select(line => new[] { line }),
            ];
        return [.. BriefLength.Within(MostLines, [.. sections.Where(section => section.Count > 0)]).Select(Printable.Of)];
    }

    private static string Whose(AgentPolicy scope) =>
        $"{(IsOther(scope) ? "You are an agent without an entry of its own" : $"You are the agent {BriefWords.Code(scope.Agent)}")}{(scope.Task is { } task ? $", and your task is {BriefWords.Code(task)}" : "")}. "
        + "`agent-scope.json` says what you may change in this repository. " + scope.Mode switch
        {
            Mode.Warn => "The build and CI warn of each line of yours that is out of scope.",
            Mode.Audit => "The build and CI record each line of yours that is out of scope.",
            _ => "The build and CI fail on each line of yours that is out of scope.",
        };

    // The entry of every agent that has none of its own.
    private static bool IsOther(AgentPolicy scope) => scope.Agent == "*";

    private static string Refused(AgentPolicy scope, Refusal refusal) =>
        $"- You may not change anything here: {ViolationMessage.Cause(refusal.Reason, scope.Agent)} ({refusal.Reason.Name}). Stop, and tell a person.";

    private static IEnumerable<string> Asking(AgentPolicy scope)
    {
        var agent = IsOther(scope) ? "YOUR-ID" : scope.Agent;
        yield return $"- To ask whether you may: `agent-scope explain --agent {agent} RESOURCE`, with a path, `T:Some.Type`, `package:ID` or `tool:Bash(…)`.";
        var task = scope.Task is null ? "" : $" --task {scope.Task}";
        yield return $"- To ask for more: `agent-scope request --agent {agent}{task} --because WHY RESOURCE` writes a request in `{GrantRequest.Folder}`. A person decides; go on with what is in scope.";
        yield return "- Do not work around a denial: do not edit `agent-scope.json`, suppress a diagnostic, or write through another program.";
    }
}
