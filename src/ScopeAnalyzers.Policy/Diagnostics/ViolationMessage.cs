namespace ScopeAnalyzers.Policy;

/// <summary>The one wording of a violation, for every host (diagnostics.md, "A message").</summary>
public static class ViolationMessage
{
    /// <summary>
    /// <c>codex may not change 'src/A.cs': denied by scopes.web.files.deny[0] (agent-scope.json(7,80)). Because: … Instead: … [commit 1a2b3c4, task T-1, by trailer]</c>
    /// </summary>
    /// <param name="act">The act, as it follows "may not": <c>change</c>, <c>use</c>, <c>declare in</c>.</param>
    /// <param name="thing">The thing, in C# display form or as a path.</param>
    /// <param name="commit">The commit; null for what is not committed.</param>
    public static string Of(string agent, string act, string thing, Decision decision, string? commit, string? task, string? evidence) =>
        throw new NotImplementedException();
}
