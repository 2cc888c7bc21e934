using ScopeAnalyzers.Policy.Briefs;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Sessions;

namespace ScopeAnalyzers.Tool.Session;

/// <summary>Tells the next attempt at a task its scope, what was denied to the one before, and what to do instead.</summary>
internal static class SessionBrief
{
    public static string Of(AgentSession before, Manifest manifest, DateTimeOffset clock, IReadOnlyList<string> findings) => string.Join(
        '\n',
        [
            $"# Task {Printable.Of(before.Task)}, another attempt",
            "",
            $"The session {before.Id} was taken back. Start from what is there now.",
            "",
            .. ScopeBrief.Of(manifest, before.Agent, before.Task, clock),
            "",
            "## What was denied to the attempt before",
            "",
            .. findings.Count == 0
                ? ["Nothing was out of scope when it was taken back."]
                : findings.Select(finding => $"- {Printable.Of(finding)}"),
            "",
        ]);
}
