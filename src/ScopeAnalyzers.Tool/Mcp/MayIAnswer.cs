using ScopeAnalyzers.Policy.Diagnostics;
using ScopeAnalyzers.Policy.Requests;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.InForce.Manifests;
using ScopeAnalyzers.Tool.CommandLine;
using ScopeAnalyzers.Tool.Explain;

namespace ScopeAnalyzers.Tool.Mcp;

/// <summary>Whether an agent may do what it asks about.</summary>
/// <param name="Answers">One for each thing, in the order of the question.</param>
internal sealed record MayIAnswer(IReadOnlyList<MayIRow> Answers)
{
    /// <summary>The answers of <c>explain</c>. What names no resource is answered too, with what is wrong.</summary>
    /// <exception cref="UsageException">The file lies outside the repository.</exception>
    public static MayIAnswer Of(ScopeNow now, IReadOnlyList<string> resources, string? inFile)
    {
        var question = new ExplainQuestion([now.Agent], now.Task, now.Clock, FileOption.Of(inFile, now.Paths));
        return new MayIAnswer([.. resources.Select(text => Row(now, question, text))]);
    }

    private static MayIRow Row(ScopeNow now, ExplainQuestion question, string text)
    {
        if (ResourceText.Parse(text, now.Paths.FromRoot, out var problem) is not { } resource)
            return new MayIRow(text, "not understood", [], problem!);
        var decision = ExplainAnswer.Of(now.Manifest, question, text, now.Paths).Decision;
        var act = ResourceName.Of(resource).Act;
        var message = ViolationMessage.Of(
            now.Agent, act, text, decision, null, now.Task, null, grant: GrantSubject.Lifting(decision, resource));
        return new MayIRow(text, decision.Outcome.Word(), [.. decision.By.Select(reason => reason.Name)], message);
    }
}

/// <summary>Whether an agent may do one thing.</summary>
/// <param name="Outcome"><c>allow</c>, <c>deny</c>, <c>indeterminate</c>, or <c>not understood</c>.</param>
/// <param name="By">The determining rules.</param>
/// <param name="Message">Why, and what to do.</param>
internal sealed record MayIRow(string Resource, string Outcome, IReadOnlyList<string> By, string Message);
