using ScopeAnalyzers.Review.Changes.CI;
using ScopeAnalyzers.Review.Findings.Projects.Facts;

namespace ScopeAnalyzers.Review.Tests.Changes.CI;

public class CISystemTests
{
    private const string Base = "1111111111111111111111111111111111111111";
    private const string Head = "2222222222222222222222222222222222222222";
    private const string None = "0000000000000000000000000000000000000000";

    [Fact]
    public void GitHub_compares_a_pull_request_with_its_merge_refs_first_parent_then_the_events_base()
    {
        var word = Read(
            new()
            {
                ["GITHUB_ACTIONS"] = "true",
                ["GITHUB_EVENT_NAME"] = "pull_request",
                ["GITHUB_EVENT_PATH"] = "event.json",
                ["GITHUB_REF"] = "refs/pull/7/merge",
                ["GITHUB_SHA"] = Head,
                ["GITHUB_BASE_REF"] = "main",
                ["GITHUB_HEAD_REF"] = "claude/optin",
                ["GITHUB_SERVER_URL"] = "https://github.com",
                ["GITHUB_REPOSITORY"] = "acme/shop",
            },
            ("event.json", $$$"""{"before":"{{{Head}}}","pull_request":{"base":{"ref":"main","sha":"{{{Base}}}" } } }"""));

        Assert.Equal("GitHub Actions", word.System);
        Assert.Equal(
            [
                new BaseCandidate("HEAD^1", "GITHUB_SHA", OnlyAtHead: Head),
                new BaseCandidate(Base, "pull_request.base.sha of the event", Tip: "refs/remotes/origin/main", Lags: true),
                new BaseCandidate("refs/remotes/origin/main", "GITHUB_BASE_REF"),
            ],
            word.Bases);
        Assert.Equal("claude/optin", word.HeadBranch);
        Assert.Equal("github.com/acme/shop", word.Repository);
        Assert.Empty(word.Problems);
    }

    [Fact]
    public void GitHub_compares_a_merge_group_with_its_own_base_and_knows_no_branch()
    {
        var word = Read(
            new()
            {
                ["GITHUB_ACTIONS"] = "true",
                ["GITHUB_EVENT_NAME"] = "merge_group",
                ["GITHUB_EVENT_PATH"] = "event.json",
                ["GITHUB_REF"] = "refs/heads/gh-readonly-queue/main/pr-7-" + Base,
            },
            ("event.json", $$$"""{"merge_group":{"base_sha":"{{{Base}}}","base_ref":"refs/heads/main"}}"""));

        Assert.Equal([new BaseCandidate(Base, "merge_group.base_sha of the event")], word.Bases);
        Assert.Null(word.HeadBranch);
    }

    [Fact]
    public void GitHub_compares_a_push_to_the_default_branch_with_the_commit_before_it()
    {
        var word = Push("refs/heads/main", Base);

        Assert.Equal([new BaseCandidate(Base, "before of the event")], word.Bases);
        Assert.Equal("main", word.HeadBranch);
    }

    [Fact]
    public void GitHub_compares_a_push_to_another_branch_with_the_default_branch_since_the_commit_before_it_is_the_pushers()
    {
        Assert.Equal([new BaseCandidate("refs/remotes/origin/main", "repository.default_branch of the event")], Push("refs/heads/claude/x", Base).Bases);
    }

    [Fact]
    public void GitHub_names_no_base_for_a_push_that_creates_the_default_branch()
    {
        Assert.Empty(Push("refs/heads/main", None).Bases);
    }

    [Fact]
    public void GitHub_builds_of_a_tag_have_nothing_to_evaluate()
    {
        var word = Push("refs/tags/v1", Base);

        Assert.True(word.IsTag);
        Assert.Null(word.HeadBranch);
    }

    [Theory]
    [InlineData("no-such-file.json", "the file that GITHUB_EVENT_PATH names cannot be read")]
    [InlineData("event.json", "the file that GITHUB_EVENT_PATH names is not JSON")]
    public void GitHub_falls_back_to_the_target_branch_and_says_why(string path, string problem)
    {
        var word = Read(
            new()
            {
                ["GITHUB_ACTIONS"] = "true",
                ["GITHUB_EVENT_NAME"] = "pull_request",
                ["GITHUB_EVENT_PATH"] = path,
                ["GITHUB_BASE_REF"] = "main",
            },
            ("event.json", "{"));

        Assert.Equal([new BaseCandidate("refs/remotes/origin/main", "GITHUB_BASE_REF")], word.Bases);
        Assert.Equal([problem], word.Problems);
    }

    [Theory]
    [InlineData("refs/heads/main")]
    [InlineData("main")]
    public void Azure_Pipelines_names_the_target_branch_in_its_long_or_short_form(string target)
    {
        var word = Read(new()
        {
            ["TF_BUILD"] = "True",
            ["BUILD_SOURCEBRANCH"] = "refs/pull/7/merge",
            ["BUILD_SOURCEVERSION"] = Head,
            ["SYSTEM_PULLREQUEST_TARGETBRANCH"] = target,
            ["SYSTEM_PULLREQUEST_SOURCEBRANCH"] = "refs/heads/copilot/fix",
            ["BUILD_REPOSITORY_URI"] = "https://acme@dev.azure.com/acme/shop/_git/shop",
        });

        Assert.Equal("Azure Pipelines", word.System);
        Assert.Equal(
            [
                new BaseCandidate("HEAD^1", "BUILD_SOURCEVERSION", OnlyAtHead: Head),
                new BaseCandidate("refs/remotes/origin/main", "SYSTEM_PULLREQUEST_TARGETBRANCH"),
            ],
            word.Bases);
        Assert.Equal("copilot/fix", word.HeadBranch);
        Assert.Equal("dev.azure.com/acme/shop/_git/shop", word.Repository);
    }

    [Fact]
    public void GitLab_names_the_merge_requests_base_whose_tip_is_the_target_branch()
    {
        var word = Read(new()
        {
            ["GITLAB_CI"] = "true",
            ["CI_MERGE_REQUEST_IID"] = "7",
            ["CI_MERGE_REQUEST_DIFF_BASE_SHA"] = Base,
            ["CI_MERGE_REQUEST_TARGET_BRANCH_NAME"] = "main",
            ["CI_MERGE_REQUEST_SOURCE_BRANCH_NAME"] = "codex/fix",
            ["CI_COMMIT_BEFORE_SHA"] = None,
            ["CI_DEFAULT_BRANCH"] = "main",
            ["CI_PROJECT_URL"] = "https://gitlab.example.com/acme/shop",
        });

        Assert.Equal("GitLab CI", word.System);
        Assert.Equal(
            [
                new BaseCandidate(Base, "CI_MERGE_REQUEST_DIFF_BASE_SHA", Tip: "refs/remotes/origin/main", Lags: true),
                new BaseCandidate("refs/remotes/origin/main", "CI_MERGE_REQUEST_TARGET_BRANCH_NAME"),
            ],
            word.Bases);
        Assert.Equal("codex/fix", word.HeadBranch);
        Assert.Equal("gitlab.example.com/acme/shop", word.Repository);
    }

    [Theory]
    [InlineData("main", Base, "CI_COMMIT_BEFORE_SHA")]
    [InlineData("codex/fix", "refs/remotes/origin/main", "CI_DEFAULT_BRANCH")]
    public void GitLab_compares_a_push_with_the_commit_before_it_on_the_default_branch_alone(string branch, string revision, string source)
    {
        var word = Read(new()
        {
            ["GITLAB_CI"] = "true",
            ["CI_COMMIT_BRANCH"] = branch,
            ["CI_COMMIT_BEFORE_SHA"] = Base,
            ["CI_DEFAULT_BRANCH"] = "main",
        });

        Assert.Equal([new BaseCandidate(revision, source)], word.Bases);
        Assert.Equal(branch, word.HeadBranch);
    }

    [Fact]
    public void Bitbucket_names_the_destination_branch()
    {
        var word = Read(new()
        {
            ["BITBUCKET_BUILD_NUMBER"] = "12",
            ["BITBUCKET_PR_DESTINATION_BRANCH"] = "main",
            ["BITBUCKET_BRANCH"] = "cursor/fix",
            ["BITBUCKET_REPO_FULL_NAME"] = "acme/shop",
        });

        Assert.Equal("Bitbucket", word.System);
        Assert.Equal([new BaseCandidate("refs/remotes/origin/main", "BITBUCKET_PR_DESTINATION_BRANCH")], word.Bases);
        Assert.Equal("cursor/fix", word.HeadBranch);
        Assert.Equal("bitbucket.org/acme/shop", word.Repository);
    }

    [Theory]
    [InlineData("CHANGE_TARGET", "CHANGE_BRANCH")]
    [InlineData("ghprbTargetBranch", "ghprbSourceBranch")]
    [InlineData("gitlabTargetBranch", "gitlabSourceBranch")]
    public void Jenkins_names_the_target_branch_by_whichever_plugin_runs(string target, string source)
    {
        var word = Read(new()
        {
            ["JENKINS_URL"] = "https://ci.example.com/",
            [target] = "main",
            [source] = "devin/fix",
            ["GIT_URL"] = "git@github.com:acme/shop.git",
        });

        Assert.Equal("Jenkins", word.System);
        Assert.Equal([new BaseCandidate("refs/remotes/origin/main", target)], word.Bases);
        Assert.Equal("devin/fix", word.HeadBranch);
        Assert.Equal("github.com/acme/shop", word.Repository);
    }

    [Fact]
    public void CircleCI_names_no_base_and_says_so()
    {
        var word = Read(new()
        {
            ["CIRCLECI"] = "true",
            ["CIRCLE_PULL_REQUEST"] = "https://github.com/acme/shop/pull/7",
            ["CIRCLE_BRANCH"] = "openhands/fix",
            ["CIRCLE_REPOSITORY_URL"] = "git@github.com:acme/shop.git",
        });

        Assert.Equal("CircleCI", word.System);
        Assert.Empty(word.Bases);
        Assert.Equal("openhands/fix", word.HeadBranch);
        Assert.Equal(["CircleCI does not say what a pull request is compared with: set AgentScopeBase, or --base"], word.Problems);
    }

    [Fact]
    public void TeamCity_names_the_target_branch_in_a_properties_file()
    {
        var word = Read(
            new() { ["TEAMCITY_VERSION"] = "2026.1", ["TEAMCITY_BUILD_PROPERTIES_FILE"] = "build.properties" },
            ("build.properties", "#TeamCity build properties\nteamcity.configuration.properties.file=/ci/conf.properties\n"),
            ("/ci/conf.properties", """
                teamcity.pullRequest.target.branch=refs/heads/main
                teamcity.pullRequest.source.branch=jules/fix
                vcsroot.url=https\://github.com/acme/shop.git
                """));

        Assert.Equal("TeamCity", word.System);
        Assert.Equal([new BaseCandidate("refs/remotes/origin/main", "teamcity.pullRequest.target.branch")], word.Bases);
        Assert.Equal("jules/fix", word.HeadBranch);
        Assert.Empty(word.Problems);
    }

    [Fact]
    public void Buildkite_names_the_pull_requests_base_branch()
    {
        var word = Read(new()
        {
            ["BUILDKITE"] = "true",
            ["BUILDKITE_PULL_REQUEST_BASE_BRANCH"] = "main",
            ["BUILDKITE_BRANCH"] = "claude/fix",
            ["BUILDKITE_REPO"] = "ssh://git@github.com/acme/shop.git",
        });

        Assert.Equal("Buildkite", word.System);
        Assert.Equal([new BaseCandidate("refs/remotes/origin/main", "BUILDKITE_PULL_REQUEST_BASE_BRANCH")], word.Bases);
        Assert.Equal("claude/fix", word.HeadBranch);
        Assert.Equal("github.com/acme/shop", word.Repository);
    }

    [Theory]
    [InlineData("AWS CodeBuild", "main", "claude/fix", "CODEBUILD_BUILD_ID=shop:1 CODEBUILD_WEBHOOK_BASE_REF=refs/heads/main CODEBUILD_WEBHOOK_HEAD_REF=refs/heads/claude/fix")]
    [InlineData("Bamboo", "main", "claude/fix", "bamboo_buildKey=SHOP-1 bamboo_repository_pr_targetBranch=main bamboo_repository_pr_sourceBranch=claude/fix")]
    [InlineData("GoCD", "main", "claude/fix", "GO_PIPELINE_NAME=shop GO_SCM_PR_TARGET_BRANCH=main GO_SCM_PR_BRANCH=claude/fix")]
    [InlineData("AppVeyor", "main", "claude/fix", "APPVEYOR=True APPVEYOR_PULL_REQUEST_NUMBER=7 APPVEYOR_REPO_BRANCH=main APPVEYOR_PULL_REQUEST_HEAD_REPO_BRANCH=claude/fix")]
    [InlineData("AppVeyor", null, "work", "APPVEYOR=True APPVEYOR_REPO_BRANCH=work")]
    [InlineData("Travis CI", "main", "claude/fix", "TRAVIS=true TRAVIS_BRANCH=main TRAVIS_PULL_REQUEST_BRANCH=claude/fix")]
    [InlineData("Travis CI", null, "work", "TRAVIS=true TRAVIS_BRANCH=work")]
    [InlineData("Drone", "main", "claude/fix", "DRONE=true DRONE_PULL_REQUEST=7 DRONE_TARGET_BRANCH=main DRONE_SOURCE_BRANCH=claude/fix")]
    [InlineData("Woodpecker", "main", "claude/fix", "CI=woodpecker CI_SYSTEM_URL=https://ci.acme.example CI_COMMIT_TARGET_BRANCH=main CI_COMMIT_SOURCE_BRANCH=claude/fix")]
    [InlineData("Cirrus CI", "main", "claude/fix", "CIRRUS_CI=true CIRRUS_BASE_BRANCH=main CIRRUS_BRANCH=claude/fix")]
    [InlineData("Semaphore", "main", "claude/fix", "SEMAPHORE=true SEMAPHORE_GIT_PR_NUMBER=7 SEMAPHORE_GIT_BRANCH=main SEMAPHORE_GIT_PR_BRANCH=claude/fix")]
    [InlineData("Codefresh", "main", "claude/fix", "CF_BUILD_ID=1 CF_PULL_REQUEST_TARGET=main CF_BRANCH=claude/fix")]
    [InlineData("Bitrise", "main", "claude/fix", "BITRISE_IO=true BITRISEIO_GIT_BRANCH_DEST=main BITRISE_GIT_BRANCH=claude/fix")]
    public void A_system_names_the_base_and_the_branch_of_a_pull_request(string system, string? target, string branch, string variables)
    {
        var word = Read(variables.Split(' ').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]));

        Assert.Equal((system, branch), (word.System, word.HeadBranch));
        Assert.Equal(target is null ? [] : [$"refs/remotes/origin/{target}"], word.Bases.Select(candidate => candidate.Revision));
    }

    [Theory]
    [InlineData("CODEBUILD_BUILD_ID=1 CODEBUILD_WEBHOOK_HEAD_REF=refs/tags/v1")]
    [InlineData("APPVEYOR=True APPVEYOR_REPO_TAG_NAME=v1 APPVEYOR_REPO_BRANCH=v1")]
    [InlineData("TRAVIS=true TRAVIS_TAG=v1 TRAVIS_BRANCH=v1")]
    [InlineData("DRONE=true DRONE_TAG=v1")]
    [InlineData("CI_SYSTEM_URL=https://ci.acme.example CI_COMMIT_TAG=v1")]
    [InlineData("CIRRUS_CI=true CIRRUS_TAG=v1")]
    [InlineData("SEMAPHORE=true SEMAPHORE_GIT_TAG_NAME=v1")]
    [InlineData("BITRISE_IO=true BITRISE_GIT_TAG=v1")]
    public void A_system_says_that_a_tag_is_built(string variables) =>
        Assert.True(Read(variables.Split(' ').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1])).IsTag);

    [Theory]
    [InlineData("true", true)]
    [InlineData("1", true)]
    [InlineData("false", false)]
    [InlineData("", false)]
    public void CI_set_is_CI_whatever_system_runs(string value, bool expected)
    {
        var word = Read(new() { ["CI"] = value });

        Assert.Equal(expected, word.IsCI);
        Assert.Empty(word.Bases);
    }

    [Fact]
    public void A_tag_variable_means_a_tag()
    {
        var word = Read(new() { ["BUILDKITE"] = "true", ["BUILDKITE_TAG"] = "v1", ["BUILDKITE_BRANCH"] = "v1" });

        Assert.True(word.IsTag);
        Assert.Null(word.HeadBranch);
    }

    private static CIContext Push(string reference, string before) => Read(
        new()
        {
            ["GITHUB_ACTIONS"] = "true",
            ["GITHUB_EVENT_NAME"] = "push",
            ["GITHUB_EVENT_PATH"] = "event.json",
            ["GITHUB_REF"] = reference,
        },
        ("event.json", $$$"""{"before":"{{{before}}}","repository":{"default_branch":"main"}}"""));

    private static CIContext Read(Dictionary<string, string> environment, params (string Path, string Text)[] files) =>
        CISystems.Read(environment, path => files.Where(file => file.Path == path).Select(file => file.Text).FirstOrDefault());
}
