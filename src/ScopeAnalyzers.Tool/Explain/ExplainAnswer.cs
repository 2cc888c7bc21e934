using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Explanations;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Review.InForce.Manifests;
using ScopeAnalyzers.Tool.CommandLine;
using ScopeAnalyzers.Tool.Hook.Shell;

namespace ScopeAnalyzers.Tool.Explain;

/// <summary>Whose scope is asked for.</summary>
/// <param name="File">The file that contains what is asked for, from the root, or null if none is named.</param>
internal sealed record ExplainQuestion(IReadOnlyList<string> Agents, string? Task, DateTimeOffset Clock, string? File = null);

/// <summary>The explanation of one resource.</summary>
/// <param name="Text">The resource as it was written.</param>
/// <param name="Decision">The decision over all agents.</param>
/// <param name="ByAgent">Each agent's own.</param>
internal sealed record ExplainAnswer(ExplainQuestion Question, string Text, Decision Decision,
    IReadOnlyList<(string Agent, Explanation Explanation)> ByAgent)
{
    /// <exception cref="UsageException">The text names no resource.</exception>
    public static ExplainAnswer Of(Manifest manifest, ExplainQuestion question, string text, ManifestPath paths)
    {
        var resource = Split(ResourceText.Parse(text, paths.FromRoot, out var problem) ?? throw new UsageException(problem!))
            .In(question.File);
        var explained = question.Agents
            .Select(agent => (agent, Explanation.Of(AgentPolicy.Resolve(manifest, agent, question.Task, question.Clock), resource)))
            .ToList();
        return new ExplainAnswer(question, text, Decision.Combine(explained.Select(each => each.Item2.Decision)), explained);
    }

    /// <summary>
    /// A line of shell is evaluated command by command, as the hook does; one that cannot be taken apart is no single command.
    /// </summary>
    private static Resource Split(Resource resource) => resource is ToolResource { Commands: [var line] } call
        ? call with { Commands = ShellLine.Of(line).Commands }
        : resource;
}
