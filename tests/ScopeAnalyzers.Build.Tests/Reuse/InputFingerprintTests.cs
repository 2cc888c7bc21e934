using System.Collections;
using System.Diagnostics;
using ScopeAnalyzers.Build.Reuse;

namespace ScopeAnalyzers.Build.Tests.Reuse;

/// <summary>A project of a repository, looked at again after one thing changed.</summary>
public sealed class InputFingerprintTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Hashtable environment = new() { ["PATH"] = "/bin" };
    private List<string> files;
    private List<string> settings = ["AgentScopeBase=", "AgentScopeAgent="];

    public InputFingerprintTests()
    {
        files = [folder.Write("src/Web/Web.csproj", "<Project />"), folder.Write("src/Web/Page.cs", "class Page;\n")];
        folder.Write("agent-scope.json", "{ \"version\": 1 }");
        folder.Write(".agent-scope/tasks/SHOP-1.json", "{ }");
        folder.Write(".gitignore", "obj/\n");
        Git("init", "-q", "--initial-branch=main");
        Git("add", "--all");
        Git("commit", "-q", "-m", "Begin");
        Git("update-ref", "refs/remotes/origin/main", "HEAD");
        Git("commit", "-q", "--allow-empty", "-m", "Go on");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_nothing_happened_to_stands_as_it_did() => Assert.Equal(Look(), Look());

    public static TheoryData<string, Action<InputFingerprintTests>> Changes => new()
    {
        { "a source is edited", test => test.folder.Write("src/Web/Page.cs", "class Book;\n") },
        { "a source is deleted", test => File.Delete(test.folder.File("src/Web/Page.cs")) },
        { "a source is added", test => test.files.Add(test.folder.Write("src/Web/New.cs", "")) },
        { "a source is left out", test => test.files = [test.files[0]] },
        { "the project file is edited", test => test.folder.Write("src/Web/Web.csproj", "<Project></Project>") },
        { "the manifest is edited", test => test.folder.Write("agent-scope.json", "{ \"version\": 2 }") },
        { "a task file is edited", test => test.folder.Write(".agent-scope/tasks/SHOP-1.json", "{  }") },
        { "a task file is added", test => test.folder.Write(".agent-scope/tasks/SHOP-2.json", "{ }") },
        { "a trace is written", test => test.folder.Write(".agent-trace/traces.jsonl", "{ }\n") },
        { "a session is recorded", test => test.folder.Write(".git/agent-scope/sessions/codex-1.jsonl", "{ }\n") },
        { "git is to ignore something", test => test.folder.Write("src/Web/.gitignore", "*.g.cs\n") },
        { "git is to read something otherwise", test => test.folder.Write(".gitattributes", "*.cs text\n") },
        { "git is configured", test => test.Git("config", "core.autocrlf", "true") },
        { "a file is staged", test => test.Git("rm", "-q", "--cached", "src/Web/Page.cs") },
        { "a commit is made", test => test.Git("commit", "-q", "--allow-empty", "-m", "More") },
        { "a commit is amended", test => test.Git("commit", "-q", "--amend", "--allow-empty", "-m", "Other words") },
        { "another branch of the same commit is checked out", test => test.Git("switch", "-q", "--create", "work") },
        { "the base moves", test => test.Git("update-ref", "refs/remotes/origin/main", "HEAD") },
        { "the base goes", test => test.Git("update-ref", "-d", "refs/remotes/origin/main") },
        { "refs are packed", test => test.Git("pack-refs", "--all") },
        { "a note is added", test => test.Git("notes", "--ref=ai", "add", "-m", "src/Web/Page.cs", "HEAD") },
        { "a setting is given", test => test.settings = ["AgentScopeBase=origin/main", "AgentScopeAgent="] },
        { "an agent's variable is set", test => test.environment["CLAUDECODE"] = "1" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void It_stands_otherwise_where(string change, Action<InputFingerprintTests> make)
    {
        var before = Look();
        make(this);

        Assert.True(before != Look(), change);
    }

    [Fact]
    public void A_packed_base_that_moves_is_seen_too()
    {
        Git("pack-refs", "--all");
        var before = Look();
        Git("update-ref", "refs/remotes/origin/main", "HEAD");

        Assert.NotEqual(before, Look());
    }

    [Fact]
    public void A_linked_working_tree_has_a_head_of_its_own()
    {
        Git("worktree", "add", "-q", "--detach", "linked");
        var before = Look("linked");
        Git("-C", "linked", "checkout", "-q", "HEAD~1");

        Assert.NotEqual(before, Look("linked"));
    }

    [Fact]
    public void A_run_of_the_command_is_like_another()
    {
        environment["DOTNET_CLI_TELEMETRY_SESSIONID"] = "1";
        var before = Look();
        environment["DOTNET_CLI_TELEMETRY_SESSIONID"] = "2";

        Assert.Equal(before, Look());
    }

    [Fact]
    public void What_was_just_written_is_not_told_from_what_is_written_next()
    {
        Assert.Null(InputFingerprint.Of(folder.Path, files, settings, environment, File.GetLastWriteTimeUtc(files[1]).AddSeconds(1)));
    }

    [Fact]
    public void A_folder_that_is_no_repository_cannot_be_told() =>
        Assert.Null(InputFingerprint.Of(folder.File("src"), files, settings, environment, Later));

    private static DateTimeOffset Later => DateTimeOffset.UtcNow.AddMinutes(1);

    private string Look(string tree = "") =>
        InputFingerprint.Of(Path.Combine(folder.Path, tree).TrimEnd('/'), files, settings, environment, Later)!;

    private void Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["-c", "user.name=Grace", "-c", "user.email=grace@shop.example", .. arguments]) { WorkingDirectory = folder.Path })!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
