using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Requests;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Review.Findings.Projects;

/// <summary>Says which grant to ask for, where one would lift a denial and no rule says what to do instead.</summary>
internal static class GrantAdvice
{
    /// <summary>The decision, with the advice in its reasons.</summary>
    public static Decision On(Decision decision, Resource resource)
    {
        if (GrantSubject.Of(resource) is not { } subject)
            return decision;
        var advice = $"ask for a grant with \"{subject.KindName}\": [\"{subject.Id}\"]";
        return decision with { By =
            [.. decision.By.Select(reason => reason.Grantable && reason.Instead is null ? reason with { Instead = advice } : reason)] };
    }
}
