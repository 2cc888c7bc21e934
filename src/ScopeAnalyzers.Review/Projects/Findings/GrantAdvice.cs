using ScopeAnalyzers.Policy;

namespace ScopeAnalyzers.Review.Projects;

/// <summary>Says which grant to ask for, where one would lift a denial and no rule says what to do instead.</summary>
internal static class GrantAdvice
{
    /// <summary>The decision, with the advice in its reasons.</summary>
    public static Decision On(Decision decision, Resource resource)
    {
        if (Grant(resource) is not { } grant)
            return decision;
        var advice = $"ask for a grant with {grant}";
        return decision with { By = [.. decision.By.Select(reason => reason.Grantable && reason.Instead is null ? reason with { Instead = advice } : reason)] };
    }

    private static string? Grant(Resource resource) => resource switch
    {
        BuildResource build => $"\"build\": [\"{build.Project}\"]",
        PackageResource package => $"\"packages\": [\"{package.Id}\"]",
        ProjectResource project => $"\"projects\": [\"{project.Path}\"]",
        FileResource file => $"\"files\": [\"{file.Path}\"]",
        _ => null,
    };
}
