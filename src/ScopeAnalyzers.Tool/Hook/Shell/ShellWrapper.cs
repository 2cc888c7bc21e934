namespace ScopeAnalyzers.Tool.Hook.Shell;

/// <summary>A program that runs the command behind it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="WithValue">Its options that take the word after them.</param>
/// <param name="Operands">How many operands of its own it takes before the command.</param>
/// <param name="Script">The option whose value is a whole line, or null if none is.</param>
internal sealed record ShellWrapper(string Name, IReadOnlyList<string> WithValue, int Operands = 0, string? Script = null)
{
    private static readonly Dictionary<string, ShellWrapper> All = new ShellWrapper[]
    {
        new("env", ["-u", "-C", "--unset", "--chdir"], Script: "-S"),
        new("sudo", ["-u", "-g", "-h", "-p", "-C", "-D", "-R", "-r", "-t", "-T", "-U", "--user", "--group", "--host", "--chdir"]),
        new("doas", ["-u", "-C"]),
        new("nohup", []),
        new("time", ["-f", "-o", "--format", "--output"]),
        new("command", []),
        new("builtin", []),
        new("exec", ["-a"]),
        new("xargs", ["-I", "-n", "-P", "-L", "-d", "-a", "-s", "-E", "--max-args", "--max-procs", "--max-lines", "--delimiter", "--arg-file", "--replace"])
            { FeedsArguments = true },
        new("nice", ["-n", "--adjustment"]),
        new("ionice", ["-c", "-n", "-p", "--class", "--classdata"]),
        new("setsid", []),
        new("stdbuf", ["-i", "-o", "-e", "--input", "--output", "--error"]),
        new("timeout", ["-s", "-k", "--signal", "--kill-after"], Operands: 1),
        new("chroot", [], Operands: 1),
        new("busybox", []),
        new("strace", ["-e", "-o", "-p", "-s"]),
        new("watch", ["-n", "--interval"]),
    }.ToDictionary(wrapper => wrapper.Name, StringComparer.Ordinal);

    /// <summary>Whether it gives the command further arguments, which the line does not say.</summary>
    public bool FeedsArguments { get; init; }

    /// <summary>The wrapper of a name, or null if there is none.</summary>
    public static ShellWrapper? Of(string program) => All.GetValueOrDefault(program);

    /// <summary>The line that it is given whole, or null if it is not.</summary>
    public string? ScriptIn(IReadOnlyList<string> words) =>
        Script is not null
            && words.Skip(1).TakeWhile(word => word.StartsWith('-') || ShellLine.IsAssignment(word)).ToList().IndexOf(Script) is var at
                and >= 0 && at + 2 < words.Count
            ? words[at + 2]
            : null;

    /// <summary>The command behind it, or empty if there is none.</summary>
    public IReadOnlyList<string> Inner(IReadOnlyList<string> words)
    {
        var at = 1;
        var operands = Operands;
        while (at < words.Count
            && (words[at].StartsWith('-') || words[at] is "" or "{}" || ShellLine.IsAssignment(words[at]) || operands-- > 0))
            at += WithValue.Contains(words[at]) ? 2 : 1;
        return [.. words.Skip(at)];
    }
}
