using System.Diagnostics;

namespace ScopeAnalyzers.Tool.Tests;

/// <summary>A real repository in a folder of its own.</summary>
internal sealed class GitFolder : IDisposable
{
    private GitFolder(string root) => Root = root;

    public string Root { get; }

    /// <summary>An empty repository on the branch <c>main</c>.</summary>
    public static GitFolder Empty()
    {
        var folder = new GitFolder(Directory.CreateTempSubdirectory("agent-scope-").FullName);
        folder.Git("init", "-q", "-b", "main");
        return folder;
    }

    /// <summary>The shop on a branch of two agents' commits, the first in scope, the second out of it.</summary>
    public static GitFolder Shop()
    {
        var folder = Empty();
        CopyTo(Path.Combine(Repository.Root, "samples", "Shop"), folder.Root);
        folder.Commit("The shop");
        folder.Git("switch", "-q", "-c", "feature/newsletter");
        string[] patches = [.. Directory.GetFiles(Path.Combine(Repository.Root, "samples", "ShopBranch"), "*.patch").Order(StringComparer.Ordinal)];
        folder.Git(["am", "-q", .. patches]);
        return folder;
    }

    public void Write(string path, string text)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    /// <summary>Commits all there is.</summary>
    public void Commit(string message, string author = "Grace <grace@shop.example>")
    {
        Git("add", "-A");
        Git("commit", "-q", "--allow-empty", "--author", author, "-m", message);
    }

    public string Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = Root, RedirectStandardOutput = true,
            RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("GIT_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        foreach (var (name, value) in new[]
        {
            ("GIT_CONFIG_GLOBAL", "/dev/null"), ("GIT_CONFIG_SYSTEM", "/dev/null"), ("GIT_AUTHOR_NAME", "Grace"), ("GIT_AUTHOR_EMAIL", "grace@shop.example"),
            ("GIT_COMMITTER_NAME", "Grace"), ("GIT_COMMITTER_EMAIL", "grace@shop.example"),
        })
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"git {string.Join(' ', arguments)}: {error.Result}");
    }

    public Invoked Run(params string[] arguments) => Invoked.With(Root, arguments);

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static void CopyTo(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(from, file);
            if (path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
                continue;
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(to, path))!);
            File.Copy(file, Path.Combine(to, path));
        }
    }
}
