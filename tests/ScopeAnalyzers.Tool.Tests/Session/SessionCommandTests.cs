using System.Text.RegularExpressions;

namespace ScopeAnalyzers.Tool.Tests.Session;

public sealed partial class SessionCommandTests : IDisposable
{
    private readonly GitFolder folder = GitFolder.Empty();

    public SessionCommandTests()
    {
        folder.Git("config", "user.name", "Grace");
        folder.Git("config", "user.email", "grace@shop.example");
        folder.Write("agent-scope.json", """
            { "version": 1, "agents": { "codex": { "scope": { "files": { "allow": ["src/**"] } } }, "copilot": { "scope": { "files": { "allow": ["src/**"] } } } },
              "tasks": { "T-1": { "agent": "codex", "expires": "2099-01-01T00:00:00Z" } } }
            """);
        folder.Write("src/A.cs", "class A;\n");
        folder.Commit("Begin");
        folder.Git("switch", "-q", "-c", "work");
    }

    [Fact]
    public void A_command_runs_in_the_session_and_its_exit_code_is_the_answer()
    {
        var invoked = folder.Run("session", "start", "--agent", "codex", "--task", "T-1", "--", "sh", "-c",
            "echo \"$AGENT_SCOPE_AGENT $AGENT_SCOPE_TASK $(git branch --show-current)\" > told && exit 7");

        Assert.Equal((7, ""), (invoked.ExitCode, invoked.Error));
        Assert.Equal("codex T-1 codex/T-1\n", File.ReadAllText(Path.Combine(Root(invoked), "told")));
    }

    [Fact]
    public void A_session_is_shown_ended_and_taken_back()
    {
        var id = Id(folder.Run("session", "start", "--agent", "codex", "--task", "T-1", "--here"));
        Assert.Equal($"{id}  open  codex  T-1  work\n", folder.Run("session", "list").Out);
        Assert.Contains("operator    grace@shop.example\n", folder.Run("session", "show", id).Out, StringComparison.Ordinal);
        folder.Git("commit", "-q", "--allow-empty", "-m", "The agent's");

        Assert.Equal(0, folder.Run("session", "end", id).ExitCode);
        Assert.Equal($"{id}  ended  codex  T-1  work\n", folder.Run("session", "list").Out);

        var abort = folder.Run("session", "abort", id);
        Assert.Equal((0, ""), (abort.ExitCode, abort.Error));
        Assert.Equal($"{id}  aborted  codex  T-1  work\n", folder.Run("session", "list").Out);
        Assert.Equal((2, $"The session '{id}' was aborted already; what was there is kept: git show refs/agent-scope/aborted/{id}.\n"),
            Error(folder.Run("session", "abort", id)));
    }

    [Theory]
    [InlineData("Which agent works? Give --agent.", "start", "--task", "T-1")]
    [InlineData("Which task does it work on? Give --task.", "start", "--agent", "codex")]
    [InlineData("--here works in this working tree and --worktree makes another: give one of them.", "start", "--agent", "codex", "--task", "T-1", "--here", "--worktree", "x")]
    [InlineData("The agent copilot may not work on the task 'T-1' now (SCOPE502: tasks.T-1.agent); a person changes agent-scope.json, or the task file, and merges it.", "start", "--agent", "copilot", "--task", "T-1")]
    [InlineData("'../x' is not the id of a session, nor a task that has one; 'agent-scope session list' shows them.", "abort", "../x")]
    [InlineData("There is no session 'x' in this repository; 'agent-scope session list' shows those there are.", "show", "x")]
    public void What_cannot_be_done_is_told_with_what_to_do(string message, params string[] arguments) =>
        Assert.Equal((2, message + "\n"), Error(folder.Run(["session", .. arguments])));

    [Theory]
    [InlineData("0h")]
    [InlineData("25h")]
    [InlineData("4")]
    [InlineData("-1h")]
    [InlineData("NaNh")]
    public void A_time_that_a_session_cannot_have_is_refused(string time)
    {
        var invoked = folder.Run("session", "start", "--agent", "codex", "--task", "T-1", "--valid", time);

        Assert.Equal(2, invoked.ExitCode);
        Assert.StartsWith($"'{time}' is not a time that a session can have", invoked.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_ssh_keygen_it_says_what_to_install()
    {
        using var programs = new Programs("git", "dotnet", "bash", "sh");
        var (code, output) = SessionProcess.Run(folder.Root, programs.Folder, $"PATH='{programs.Folder}' agent-scope session start --agent codex --task T-1");

        Assert.Equal((2, "The session can have no key, since ssh-keygen is not on the path; install OpenSSH.\n"), (code, output));
        Assert.Equal("", folder.Git("for-each-ref", "refs/agent-scope"));
    }

    public void Dispose()
    {
        if (Directory.Exists(folder.Root + ".sessions"))
            Directory.Delete(folder.Root + ".sessions", recursive: true);
        folder.Dispose();
    }

    private static (int ExitCode, string Error) Error(Invoked invoked) => (invoked.ExitCode, invoked.Error);

    private static string Id(Invoked invoked) => Opened().Match(invoked.Out).Groups[1].Value;

    private static string Root(Invoked invoked) => Folder().Match(invoked.Out).Groups[1].Value;

    [GeneratedRegex("^The session (\\S+) is open", RegexOptions.Multiline)]
    private static partial Regex Opened();

    [GeneratedRegex("^  folder  (.*)$", RegexOptions.Multiline)]
    private static partial Regex Folder();

    /// <summary>A folder of links to some programs of this machine.</summary>
    private sealed class Programs : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("agent-scope-");

        public Programs(params string[] names)
        {
            foreach (var name in names)
            {
                var found = Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator)
                    .Select(each => Path.Combine(each, name)).First(File.Exists);
                File.CreateSymbolicLink(Path.Combine(folder.FullName, name), found);
            }
        }

        public string Folder => folder.FullName;

        public void Dispose() => folder.Delete(recursive: true);
    }
}
