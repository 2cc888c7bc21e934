using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Tool.Hook.Shell.Reading;

namespace ScopeAnalyzers.Tool.Hook.Shell.Writing;

/// <summary>The programs that are known to write files, one row each; those with verbs have a table of their own.</summary>
internal static class WritingPrograms
{
    private static readonly WritingProgram[] All =
    [
        new("tee", OperandRole.Made),
        new("touch", OperandRole.Made, "-d", "-r", "-t", "--date", "--reference"),
        new("truncate", OperandRole.Made, "-s", "-r", "--size", "--reference"),
        new("cp", OperandRole.Copied, "-S", "--suffix") { Target = ["-t", "--target-directory"] },
        new("mv", OperandRole.Moved, "-S", "--suffix") { Target = ["-t", "--target-directory"] },
        new("ln", OperandRole.Copied, "-S", "--suffix") { Target = ["-t", "--target-directory"] },
        new("install", OperandRole.Copied, "-m", "-o", "-g", "-S", "--mode", "--owner", "--group", "--suffix")
            { Target = ["-t", "--target-directory"], Harmless = ["-d", "--directory"] },
        new("rsync", OperandRole.Copied, "-e", "--rsh", "--exclude", "--include", "--filter", "-f") { Harmless = ["-n", "--dry-run"] },
        new("rm", OperandRole.Changed) { Act = FileAct.Delete },
        new("unlink", OperandRole.Changed) { Act = FileAct.Delete },
        new("shred", OperandRole.Changed, "-n", "-s", "--iterations", "--size"),
        new("sed", OperandRole.Changed, "-e", "-f", "-l", "--expression", "--file", "--line-length")
            { Needs = ["-i", "--in-place"], Scripts = ["-e", "-f", "--expression", "--file"] },
        new("perl", OperandRole.Changed, "-e", "-E", "-M", "-I") { Needs = ["-i"], Scripts = ["-e", "-E"] },
        new("ruby", OperandRole.Changed, "-e", "-r", "-I") { Needs = ["-i"], Scripts = ["-e"] },
        new("sponge", OperandRole.Made),
        new("sort", OperandRole.None, "-k", "-t", "-S", "-T", "--key", "--field-separator") { Outputs = ["-o", "--output"] },
        new("curl", OperandRole.None, "-H", "-X", "-d", "-u", "-A", "--data", "--header", "--request")
            { Outputs = ["-o", "--output", "-D", "-c"] },
        new("wget", OperandRole.None, "-P", "-U") { Outputs = ["-O", "--output-document", "-o", "--output-file"] },
    ];

    private static readonly Dictionary<string, Func<ShellProgram, IEnumerable<ShellWrite>>> WithVerbs = new(StringComparer.Ordinal)
    {
        ["git"] = GitWrites.Of,
        ["dotnet"] = DotnetWrites.Of,
        ["npm"] = PackageWrites.OfNpm,
        ["pnpm"] = PackageWrites.OfPnpm,
        ["yarn"] = PackageWrites.OfYarn,
        ["dd"] = OfDd,
        ["patch"] = PatchWrites.OfPatch,
        ["find"] = OfFind,
        ["tar"] = OfTar,
        ["unzip"] = OfUnzip,
    };

    private static readonly Dictionary<string, WritingProgram> ByName = All.ToDictionary(row => row.Name, StringComparer.Ordinal);

    /// <summary>The current folder.</summary>
    public static ShellWord Here => new(".");

    /// <summary>The files that a call writes; none for a program that is not known to write any.</summary>
    public static IEnumerable<ShellWrite> Of(ShellProgram call)
    {
        var writes = WithVerbs.TryGetValue(call.Name, out var verbs) ? verbs(call)
            : ByName.TryGetValue(call.Name, out var row) ? row.WritesOf(call) : [];
        return writes.Select(write => write.Command.Length > 0 ? write : write with { Command = call.Name });
    }

    /// <summary>The files that a word names. One that only the shell knows may be any of those in the current folder.</summary>
    public static ShellWrite Named(ShellWord word, ShellWriteForm form, FileAct? act = null) =>
        word.IsOpen
            ? new ShellWrite(".", ShellWriteForm.Some, act)
            : new ShellWrite(ShellPaths.Of(word), word.IsPattern && form != ShellWriteForm.Some ? ShellWriteForm.Existing : form, act)
            {
                IsPattern = word.IsPattern,
            };

    private static IEnumerable<ShellWrite> OfDd(ShellProgram call) => call.Words
        .Where(word => word.Text.StartsWith("of=", StringComparison.Ordinal))
        .Select(word => Named(word with { Text = word.Text["of=".Length..] }, ShellWriteForm.File));

    private static IEnumerable<ShellWrite> OfFind(ShellProgram call) => call.Words.Any(word => word.Text == "-delete")
        ? call.Fed!.Select(start => Named(start, ShellWriteForm.Some, FileAct.Delete))
        : call.Words.Zip(call.Words.Skip(1)).Where(pair => pair.First.Text is "-fprint" or "-fprintf" or "-fls")
            .Select(pair => Named(pair.Second, ShellWriteForm.File));

    private static IEnumerable<ShellWrite> OfUnzip(ShellProgram call)
    {
        var arguments = new ShellArguments(call.Words.Skip(1), "-d");
        return arguments.Has("-l", "-t", "-v", "-p") ? [] : [Named(arguments.ValuesOf("-d").FirstOrDefault() ?? Here, ShellWriteForm.Some)];
    }

    // The first word may be options without a dash.
    private static IEnumerable<ShellWrite> OfTar(ShellProgram call)
    {
        var words = call.Words.Skip(1).ToList();
        if (words is [{ Text: [not '-', ..] } bundled, ..])
            words[0] = bundled with { Text = "-" + bundled.Text };
        var arguments = new ShellArguments(words, "-f", "-C", "--file", "--directory", "--exclude");
        if (arguments.Has("-x", "--extract", "--get"))
            return [Named(arguments.ValuesOf("-C", "--directory").FirstOrDefault() ?? Here, ShellWriteForm.Some)];
        return arguments.Has("-c", "--create", "-r", "-u")
            ? arguments.ValuesOf("-f", "--file").Where(file => file.Text != "-").Select(file => Named(file, ShellWriteForm.File)) : [];
    }
}
