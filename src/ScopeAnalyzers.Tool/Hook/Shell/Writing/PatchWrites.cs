using ScopeAnalyzers.Tool.Hook.Shell.Reading;

namespace ScopeAnalyzers.Tool.Hook.Shell.Writing;

/// <summary>What a patch writes that a program applies: the files that the patch names.</summary>
internal static class PatchWrites
{
    private static readonly string[] Reporting = ["--check", "--stat", "--numstat", "--summary", "--cached"];

    public static IEnumerable<ShellWrite> OfGitApply(ShellProgram call, IReadOnlyList<ShellWord> words)
    {
        var arguments = new ShellArguments(words, "-p", "-C", "--directory", "--include", "--exclude");
        if (arguments.Has(Reporting) && !arguments.Has("--apply"))
            return [];
        return arguments.Operands.Count == 0 ? [Given(call)] : arguments.Operands.Select(Named);
    }

    public static IEnumerable<ShellWrite> OfPatch(ShellProgram call)
    {
        var arguments = new ShellArguments(call.Words.Skip(1), "-p", "-i", "--input", "-d", "--directory", "-o", "--output", "-r", "-F");
        if (arguments.Has("--dry-run"))
            return [];
        if (arguments.Operands is [var file, ..])
            return [WritingPrograms.Named(file, ShellWriteForm.File)];
        var folder = arguments.ValuesOf("-d", "--directory").FirstOrDefault() is { } named ? ShellPaths.Of(named) : null;
        var patch = arguments.ValuesOf("-i", "--input").FirstOrDefault() is { } input ? Named(input) : Given(call);
        return [patch with { Folder = folder }];
    }

    private static ShellWrite Given(ShellProgram call) =>
        call.Document is { } document ? new ShellWrite(".", ShellWriteForm.Patch) { Text = document }
        : call.Input is { } input ? Named(input)
        : new ShellWrite(".", ShellWriteForm.Some);

    private static ShellWrite Named(ShellWord file) => file.IsOpen || file.IsPattern
        ? new ShellWrite(".", ShellWriteForm.Some) : new ShellWrite(ShellPaths.Of(file), ShellWriteForm.Patch);
}
