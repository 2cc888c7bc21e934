using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Diagnostics;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Requests;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Tool.Compile.Loading;

/// <summary>What <c>check --compile</c> could not evaluate, as findings: errors in every mode, and never a pass.</summary>
internal static class NotEvaluated
{
    /// <summary>Something was not compiled, or not evaluated (SCOPE601).</summary>
    /// <param name="file">A project or a source, relative to the root; null for all of it.</param>
    /// <param name="missing">What was missing: <c>restore</c>, <c>compilation</c>, …</param>
    public static Finding Of(string? file, string missing, string message) => Of("SCOPE601", file, missing, message);

    /// <summary>The checker itself failed (SCOPE009).</summary>
    public static Finding Failed(string? file, string message) => Of("SCOPE009", file, "analyzer", message);

    /// <summary>A touched source that no compilation holds, for each agent that touched it.</summary>
    /// <param name="isApp">Whether it is an app of one file.</param>
    public static IEnumerable<Finding> Of(Change change, bool isApp) => change.Agents.Select(touch =>
        Of(change.Path, "compilation", $"'{change.Path}', which {touch.Agent} changed, is in no project that was loaded, so that what it uses was not evaluated. {(isApp ? InBuild(change.Path) : "Name a solution that holds it after --compile.")}") with
        {
            Agent = touch.Agent,
            Task = touch.Task,
            Evidence = touch.Evidence.Count == 0 ? null : touch.Evidence[0],
        });

    /// <summary>A touched page that no project makes code of, for each agent whose scope does not name it (SCOPE105).</summary>
    public static IEnumerable<Finding> Page(Change change, IEnumerable<AgentPolicy> policies) =>
        from touch in change.Agents
        from policy in policies
        where policy.Agent == touch.Agent && policy.Task == touch.Task
        let file = new FileResource(change.Path, change.Act)
        let denied = UnobservedCodeRule.Denial(policy, file, PageFiles.What)
        where denied is not null
        let evidence = touch.Evidence.Count == 0 ? null : touch.Evidence[0]
        let commit = touch.Commits.Count == 0 ? null : touch.Commits[0]
        select new Finding(
            denied.Id!, LevelTable.Of(policy.Mode, denied.Outcome, denied.Id, ci: true, evidence) ?? Level.Message, denied.Outcome,
            ResourceName.Of(file), change.Path, touch.Lines.Ranges[0].First, 1,
            touch.Agent, touch.Task, commit, evidence, [.. denied.By.Select(reason => reason.Name)], [],
            ViolationMessage.Of(touch.Agent, "change", change.Path, denied, commit, touch.Task, evidence,
                grant: GrantSubject.Lifting(denied, file)))
        {
            Grants = GrantSubject.Lifting(denied, file) is { } subject ? [subject] : [],
            Remedy = ViolationMessage.Remedy(denied),
        };

    private static string InBuild(string path) =>
        $"It is a file-based app: a build with the package evaluates it (dotnet build {path}), and --compile does after dotnet project convert {path}.";

    private static Finding Of(string id, string? file, string missing, string message)
    {
        var place = file is null ? 0 : 1;
        return new Finding(
            id, Level.Error, Outcome.Indeterminate, new ResourceName("build", file ?? ".", "compile", missing), file, place, place, null,
            null, null, null, [], [missing], Printable.Of(message));
    }
}
