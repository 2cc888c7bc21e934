namespace ScopeAnalyzers.Review.Changes.CI;

/// <summary>TeamCity: what it says is in a properties file, which names a second one.</summary>
internal static class TeamCity
{
    private const string Build = "TEAMCITY_BUILD_PROPERTIES_FILE";

    /// <summary>The target of the pull request.</summary>
    public static IEnumerable<BaseCandidate?> Bases(CIRun run)
    {
        const string name = "teamcity.pullRequest.target.branch";
        yield return Property(run, name) is { } target ? new BaseCandidate(CISystems.Remote(target), name) : null;
    }

    /// <summary>The branch of the pull request, or the one that is built.</summary>
    public static string? Ref(CIRun run) =>
        Property(run, "teamcity.pullRequest.source.branch") ?? Property(run, "teamcity.build.branch") ?? run["BRANCH_NAME"];

    /// <summary>The address of the first VCS root.</summary>
    public static string? Repository(CIRun run) => Property(run, "vcsroot.url");

    private static string? Property(CIRun run, string name)
    {
        // A build step sees a property as a variable of its own where the build's settings pass it on.
        if (run.First(name, name.Replace('.', '_')) is { } variable)
            return variable;
        if (run.File(Build) is not { } text)
            return null;

        var build = JavaProperties.Parse(text);
        if (build.TryGetValue(name, out var value))
            return value;
        return build.TryGetValue("teamcity.configuration.properties.file", out var file) && run.Read(file) is { } configuration
            && JavaProperties.Parse(configuration).TryGetValue(name, out value) ? value : null;
    }
}
