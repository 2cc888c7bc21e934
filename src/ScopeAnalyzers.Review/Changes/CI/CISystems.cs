namespace ScopeAnalyzers.Review.Changes.CI;

/// <summary>The CI systems that are known, as a table; <c>CI=true</c> alone is CI too (evidence.md, "The base").</summary>
internal static class CISystems
{
    /// <summary>The rows. A contributor adds a system by one row and one test.</summary>
    public static IReadOnlyList<CISystem> All { get; } =
    [
        new("GitHub Actions", "GITHUB_ACTIONS", GitHub.Bases, GitHub.Ref, run => Join(run["GITHUB_SERVER_URL"] ?? "https://github.com", run["GITHUB_REPOSITORY"])),

        new(
            "Azure Pipelines",
            "TF_BUILD",
            run =>
            [
                MergeRef(run, run["BUILD_SOURCEBRANCH"], run["BUILD_SOURCEVERSION"], "BUILD_SOURCEVERSION"),
                Branch(run, "SYSTEM_PULLREQUEST_TARGETBRANCH"),
            ],
            run => run.First("SYSTEM_PULLREQUEST_SOURCEBRANCH", "BUILD_SOURCEBRANCH"),
            run => run["BUILD_REPOSITORY_URI"]),

        new("GitLab CI", "GITLAB_CI", GitLab.Bases, GitLab.Ref, run => run["CI_PROJECT_URL"] ?? Join(run["CI_SERVER_HOST"], run["CI_PROJECT_PATH"]))
        {
            TagVariables = ["CI_COMMIT_TAG"],
        },

        new(
            "Bitbucket",
            "BITBUCKET_BUILD_NUMBER",
            run => [Branch(run, "BITBUCKET_PR_DESTINATION_BRANCH")],
            run => run["BITBUCKET_BRANCH"],
            run => run["BITBUCKET_GIT_HTTP_ORIGIN"] ?? Join("bitbucket.org", run["BITBUCKET_REPO_FULL_NAME"]))
        {
            TagVariables = ["BITBUCKET_TAG"],
        },

        new(
            "Jenkins",
            "JENKINS_URL",
            run => [Branch(run, "CHANGE_TARGET"), Branch(run, "ghprbTargetBranch"), Branch(run, "gitlabTargetBranch")],
            run => run.First("CHANGE_BRANCH", "ghprbSourceBranch", "gitlabSourceBranch", "BRANCH_NAME") ?? run["GIT_BRANCH"]?.Replace("origin/", ""),
            run => run.First("GIT_URL", "GIT_URL_1"))
        {
            TagVariables = ["TAG_NAME"],
        },

        new(
            "CircleCI",
            "CIRCLECI",
            run =>
            {
                if (run.First("CIRCLE_PULL_REQUEST", "CIRCLE_PR_NUMBER") is not null)
                    run.Report("CircleCI does not say what a pull request is compared with: set AgentScopeBase, or --base");
                return [];
            },
            run => run["CIRCLE_BRANCH"],
            run => run["CIRCLE_REPOSITORY_URL"])
        {
            TagVariables = ["CIRCLE_TAG"],
        },

        new("TeamCity", "TEAMCITY_VERSION", TeamCity.Bases, TeamCity.Ref, TeamCity.Repository),

        new(
            "Buildkite",
            "BUILDKITE",
            run => [Branch(run, "BUILDKITE_PULL_REQUEST_BASE_BRANCH")],
            run => run["BUILDKITE_BRANCH"],
            run => run["BUILDKITE_REPO"])
        {
            TagVariables = ["BUILDKITE_TAG"],
        },

        // These name no CI variable of their own, so that without a row they would pass for a developer's machine.
        new(
            "AWS CodeBuild",
            "CODEBUILD_BUILD_ID",
            run => [Branch(run, "CODEBUILD_WEBHOOK_BASE_REF")],
            run => run["CODEBUILD_WEBHOOK_HEAD_REF"],
            run => run["CODEBUILD_SOURCE_REPO_URL"]),
        new(
            "Bamboo",
            "bamboo_buildKey",
            run => [Branch(run, "bamboo_repository_pr_targetBranch")],
            run => run.First("bamboo_repository_pr_sourceBranch", "bamboo_planRepository_branch"),
            run => run["bamboo_planRepository_repositoryUrl"]),
        new("GoCD", "GO_PIPELINE_NAME", run => [Branch(run, "GO_SCM_PR_TARGET_BRANCH")], run => run["GO_SCM_PR_BRANCH"], run => run["GO_SCM_PR_URL"]),

        // These set CI too; a row says what a pull request is compared with.
        new(
            "AppVeyor",
            "APPVEYOR",
            run => [run["APPVEYOR_PULL_REQUEST_NUMBER"] is null ? null : Branch(run, "APPVEYOR_REPO_BRANCH")],
            run => run.First("APPVEYOR_PULL_REQUEST_HEAD_REPO_BRANCH", "APPVEYOR_REPO_BRANCH"),
            run => Join(run["APPVEYOR_REPO_PROVIDER"] == "gitHub" ? "github.com" : null, run["APPVEYOR_REPO_NAME"]))
        {
            TagVariables = ["APPVEYOR_REPO_TAG_NAME"],
        },
        new(
            "Travis CI",
            "TRAVIS",
            run => [run["TRAVIS_PULL_REQUEST_BRANCH"] is null ? null : Branch(run, "TRAVIS_BRANCH")],
            run => run.First("TRAVIS_PULL_REQUEST_BRANCH", "TRAVIS_BRANCH"),
            run => Join("github.com", run["TRAVIS_REPO_SLUG"]))
        {
            TagVariables = ["TRAVIS_TAG"],
        },
        new("Drone", "DRONE", run => [run["DRONE_PULL_REQUEST"] is null ? null : Branch(run, "DRONE_TARGET_BRANCH")], run => run.First("DRONE_SOURCE_BRANCH", "DRONE_BRANCH"), run => run["DRONE_REPO_LINK"])
        {
            TagVariables = ["DRONE_TAG"],
        },
        new("Woodpecker", "CI_SYSTEM_URL", run => [Branch(run, "CI_COMMIT_TARGET_BRANCH")], run => run.First("CI_COMMIT_SOURCE_BRANCH", "CI_COMMIT_BRANCH"), run => run.First("CI_REPO_URL", "CI_REPO_CLONE_URL"))
        {
            TagVariables = ["CI_COMMIT_TAG"],
        },
        new("Cirrus CI", "CIRRUS_CI", run => [Branch(run, "CIRRUS_BASE_BRANCH")], run => run["CIRRUS_BRANCH"], run => run["CIRRUS_REPO_CLONE_URL"])
        {
            TagVariables = ["CIRRUS_TAG"],
        },
        new(
            "Semaphore",
            "SEMAPHORE",
            run => [run["SEMAPHORE_GIT_PR_NUMBER"] is null ? null : Branch(run, "SEMAPHORE_GIT_BRANCH")],
            run => run.First("SEMAPHORE_GIT_PR_BRANCH", "SEMAPHORE_GIT_BRANCH"),
            run => run["SEMAPHORE_GIT_URL"])
        {
            TagVariables = ["SEMAPHORE_GIT_TAG_NAME"],
        },
        new("Codefresh", "CF_BUILD_ID", run => [Branch(run, "CF_PULL_REQUEST_TARGET")], run => run["CF_BRANCH"], run => Join("github.com", Join(run["CF_REPO_OWNER"], run["CF_REPO_NAME"]))),
        new("Bitrise", "BITRISE_IO", run => [Branch(run, "BITRISEIO_GIT_BRANCH_DEST")], run => run["BITRISE_GIT_BRANCH"], run => run["GIT_REPOSITORY_URL"])
        {
            TagVariables = ["BITRISE_GIT_TAG"],
        },
    ];

    /// <summary>What the CI system says, if the process runs in one.</summary>
    /// <param name="readFile">The text of a file that a variable names, or null if it cannot be read.</param>
    public static CIContext Read(IReadOnlyDictionary<string, string> environment, Func<string, string?> readFile)
    {
        var run = new CIRun(environment, readFile);
        if (All.FirstOrDefault(system => IsOn(run[system.Marker])) is not { } system)
            return IsOn(run["CI"]) ? CIContext.None with { System = "CI" } : CIContext.None;

        var isTag = run.First([.. system.TagVariables]) is not null;
        var reference = system.Ref(run);
        return new CIContext(
            system.Name,
            [.. system.Bases(run).OfType<BaseCandidate>()],
            isTag ? null : HeadBranch(reference),
            system.Repository(run) is { } repository ? RepositoryName.Of(repository) ?? repository : null,
            isTag || reference?.StartsWith("refs/tags/", StringComparison.Ordinal) == true,
            run.Problems);
    }

    /// <summary>The branch of the first remote that a variable names in its long or short form.</summary>
    internal static BaseCandidate? Branch(CIRun run, string variable) =>
        run[variable] is { } branch ? new BaseCandidate(Remote(branch), variable) : null;

    /// <summary>The first parent of a pull request's merge ref, where HEAD is that ref's commit.</summary>
    internal static BaseCandidate? MergeRef(CIRun run, string? reference, string? commit, string source) =>
        commit is not null && reference is not null
        && reference.StartsWith("refs/pull/", StringComparison.Ordinal) && reference.EndsWith("/merge", StringComparison.Ordinal)
            ? new BaseCandidate("HEAD^1", source, OnlyAtHead: commit)
            : null;

    /// <summary>The full name of a remote's branch.</summary>
    internal static string Remote(string branch) => "refs/remotes/origin/" + Short(branch);

    /// <summary>The short name of a branch, from its long or short form.</summary>
    internal static string Short(string branch) =>
        branch.StartsWith("refs/heads/", StringComparison.Ordinal) ? branch.Substring("refs/heads/".Length) : branch;

    /// <summary>A server's address and a path on it.</summary>
    internal static string? Join(string? server, string? path) => server is null || path is null ? null
        : server.Contains("://") ? $"{server.TrimEnd('/')}/{path}" : $"{server}/{path}";

    private static string? HeadBranch(string? reference) =>
        reference is null || (reference.StartsWith("refs/", StringComparison.Ordinal) && !reference.StartsWith("refs/heads/", StringComparison.Ordinal))
            ? null : Short(reference);

    private static bool IsOn(string? value) =>
        value is not null && value is not "0" && !value.Equals("false", StringComparison.OrdinalIgnoreCase);
}
