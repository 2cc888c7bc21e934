using System.Diagnostics;
using System.Text;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Review.Tests.Git;

/// <summary>
/// A real git repository in a folder of its own, which goes with it. It has a base commit's identity, a branch <c>main</c> and nothing
/// else.
/// </summary>
internal sealed class TestRepository : IDisposable
{
    public const string Person = "Alice <alice@example.com>";
    public const string Codex = "Codex <codex@openai.com>";
    public const string Claude = "Claude <noreply@anthropic.com>";

    public TestRepository()
    {
        Root = Path.Combine(Path.GetTempPath(), "agent-scope-" + Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(Root);
        Git("init", "--quiet", "--initial-branch=main");
        BelongToAlice();
    }

    private TestRepository(string root) => Root = root;

    public string Root { get; }

    /// <summary>Makes a repository by cloning, with the options given.</summary>
    public static TestRepository Clone(TestRepository origin, params string[] options)
    {
        var root = Path.Combine(Path.GetTempPath(), "agent-scope-" + Guid.NewGuid().ToString("N"));
        origin.Git(["clone", "--quiet", .. options, "file://" + origin.Root, root]);
        return new TestRepository(root);
    }

    /// <summary>Takes over an empty repository that is there.</summary>
    public static TestRepository At(string root)
    {
        var repository = new TestRepository(root);
        repository.BelongToAlice();
        return repository;
    }

    /// <summary>A working tree that is there, as it is.</summary>
    public static TestRepository In(string root) => new(root);

    public string Git(params string[] arguments) => GitWith("", arguments);

    /// <summary>Runs git with a text on its standard input.</summary>
    public string GitWith(string input, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        // What another test sets for Review to clear must not reach the making of repositories.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("GIT_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        start.Environment["GIT_CONFIG_GLOBAL"] = Path.DirectorySeparatorChar == '\\' ? "NUL" : "/dev/null";
        using var git = Process.Start(start)!;
        var error = git.StandardError.ReadToEndAsync();
        git.StandardInput.Write(input);
        git.StandardInput.Close();
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return git.ExitCode == 0
            ? output.TrimEnd('\n') : throw new InvalidOperationException($"git {string.Join(' ', arguments)}: {error.Result}");
    }

    public TestRepository Write(string path, string text)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }

    public TestRepository Delete(string path)
    {
        File.Delete(Path.Combine(Root, path));
        return this;
    }

    /// <summary>Commits all that changed, and answers with the commit's id.</summary>
    public string Commit(string message, string author = Person)
    {
        Git("add", "--all");
        Git("commit", "--quiet", "--allow-empty", "--author", author, "--message", message);
        return Git("rev-parse", "HEAD");
    }

    /// <summary>Switches to a new branch.</summary>
    public TestRepository Branch(string name)
    {
        Git("switch", "--quiet", "--create", name);
        return this;
    }

    /// <summary>Reviews the commits as <c>agent-scope check</c> does.</summary>
    public ReviewResult Check(params (string Name, string Value)[] environment) => Reviewer.Run(
        new ReviewRequest(Root, environment.ToDictionary(pair => pair.Name, pair => pair.Value), Worktree: false, Now) { IsCheck = true },
        CancellationToken.None);

    /// <summary>Reviews the repository as a developer's build does.</summary>
    public ReviewResult Review(bool worktree = true, string? @base = null, bool isCheck = false,
        params (string Name, string Value)[] environment) => Reviewer.Run(
        new ReviewRequest(Root, environment.ToDictionary(pair => pair.Name, pair => pair.Value), worktree, Now) { Base = @base,
            IsCheck = isCheck },
        CancellationToken.None);

    /// <summary>The time of every test.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    public void Dispose()
    {
        foreach (var file in Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(Root, recursive: true);
    }

    private void BelongToAlice()
    {
        Git("config", "user.name", "Alice");
        Git("config", "user.email", "alice@example.com");
        Git("config", "commit.gpgsign", "false");
        Git("config", "core.autocrlf", "false");
    }
}
