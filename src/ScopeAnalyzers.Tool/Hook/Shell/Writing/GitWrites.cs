using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Tool.Hook.Shell.Reading;

namespace ScopeAnalyzers.Tool.Hook.Shell.Writing;

/// <summary>
/// The verbs of git that write files of the working tree, other than by going to another commit: what a commit holds is evaluated by
/// <c>check</c>.
/// </summary>
internal static class GitWrites
{
    private static readonly string[] OfStash = ["list", "show", "drop", "clear", "create", "store", "branch"];

    private delegate IEnumerable<ShellWrite> Verb(ShellProgram call, IReadOnlyList<ShellWord> words);

    private static readonly Dictionary<string, Verb> Verbs = new(StringComparer.Ordinal)
    {
        ["apply"] = PatchWrites.OfGitApply,
        ["checkout"] = (_, words) => Checkout(new ShellArguments(words, "-b", "-B", "--orphan", "--conflict")),
        ["restore"] = (call, words) => Restore(call, new ShellArguments(words, "-s", "--source", "--conflict")),
        ["rm"] = (call, words) => Paths(call, new ShellArguments(words), FileAct.Delete),
        ["mv"] = (call, words) => new WritingProgram("git mv", OperandRole.Moved) { Harmless = ["-n", "--dry-run"] }
            .WritesOf(call with { Words = [call.Words[0], .. words] }),
        ["clean"] = (_, words) => Clean(new ShellArguments(words, "-e", "--exclude")),
        ["stash"] = (_, words) => Stash(new ShellArguments(words, "-m", "--message")),
        ["reset"] = (_, words) => new ShellArguments(words).Has("--hard", "--merge", "--keep") ? [Everywhere] : [],
    };

    // Which files lie changed there only git knows.
    private static ShellWrite Everywhere => new(":/", ShellWriteForm.Some);

    public static IEnumerable<ShellWrite> Of(ShellProgram call)
    {
        var git = GitCall.Of(call);
        if (!Verbs.TryGetValue(git.Verb, out var verb))
            return [];
        var writes = verb(call, git.Words).Select(write => write with { Command = $"git {git.Verb}" });
        return git.IsElsewhere ? writes.Select(write => write with { Path = ".", Form = ShellWriteForm.Some })
            : git.Folder is null ? writes : writes.Select(write => write with { Folder = git.Folder });
    }

    private static IEnumerable<ShellWrite> Paths(ShellProgram call, ShellArguments arguments, FileAct? act) =>
        arguments.Has("-n", "--dry-run") ? []
        : call.Fed is not null ? [new ShellWrite(".", ShellWriteForm.Some, act)]
        : arguments.Operands.Select(path => WritingPrograms.Named(path, ShellWriteForm.Existing, act));

    // Without -- an operand may be a branch: it is a file if there is one of that name.
    private static IEnumerable<ShellWrite> Checkout(ShellArguments arguments) => arguments.Has("-b", "-B", "--orphan", "--detach")
        ? []
        : (arguments.AfterDashes ?? arguments.Operands).Select(path => WritingPrograms.Named(path, ShellWriteForm.Existing));

    private static IEnumerable<ShellWrite> Restore(ShellProgram call, ShellArguments arguments) =>
        arguments.Has("-S", "--staged") && !arguments.Has("-W", "--worktree") ? [] : Paths(call, arguments, null);

    private static IEnumerable<ShellWrite> Clean(ShellArguments arguments) => arguments.Has("-n", "--dry-run", "-i")
        ? []
        : arguments.Operands.DefaultIfEmpty(WritingPrograms.Here)
            .Select(path => WritingPrograms.Named(path, ShellWriteForm.Untracked, FileAct.Delete));

    private static IEnumerable<ShellWrite> Stash(ShellArguments arguments)
    {
        if (arguments.Operands is [var verb, ..] && OfStash.Contains(verb.Text))
            return [];
        return arguments is { AfterDashes: { Count: > 0 } paths }
            ? paths.Select(path => WritingPrograms.Named(path, ShellWriteForm.Existing)) : [Everywhere];
    }
}
