using ScopeAnalyzers.Tool.Hook.Shell.Reading;

namespace ScopeAnalyzers.Tool.Hook.Shell.Writing;

/// <summary>The verbs of <c>dotnet</c> that write sources, projects and solutions; not what a build writes.</summary>
internal static class DotnetWrites
{
    // Templates of one file, and its name; * is the name that the call gives.
    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        ["sln"] = "*.sln", ["solution"] = "*.sln", ["slnx"] = "*.slnx", ["gitignore"] = ".gitignore", ["gitattributes"] = ".gitattributes",
        ["editorconfig"] = ".editorconfig", ["globaljson"] = "global.json", ["global.json"] = "global.json", ["nugetconfig"] = "nuget.config",
        ["nuget.config"] = "nuget.config", ["webconfig"] = "web.config", ["tool-manifest"] = ".config/dotnet-tools.json",
        ["buildprops"] = "Directory.Build.props", ["buildtargets"] = "Directory.Build.targets", ["packagesprops"] = "Directory.Packages.props",
        ["class"] = "*.cs", ["interface"] = "*.cs", ["record"] = "*.cs", ["struct"] = "*.cs", ["enum"] = "*.cs",
    };

    private static readonly string[] OtherVerbsOfNew =
        ["list", "search", "install", "uninstall", "update", "details", "-h", "--help", "--list", "--install"];

    public static IEnumerable<ShellWrite> Of(ShellProgram call) => call.Words.Select(word => word.Text).Skip(1).ToList() switch
    {
        ["add" or "remove", ..] => Project(Behind(call, 1), before: ["package", "reference"]),
        ["package" or "reference", "add" or "remove" or "update", ..] => Project(Behind(call, 2), before: []),
        ["sln" or "solution", ..] => Solution(Behind(call, 1)),
        ["new", ..] => New(Behind(call, 1)),
        ["format", ..] => Format([.. call.Words.Skip(2)]),
        ["tool", "install" or "update" or "uninstall", ..] => Tool(Behind(call, 2)),
        _ => [],
    };

    private static ShellArguments Behind(ShellProgram call, int verbs) => new(
        call.Words.Skip(1 + verbs), "--project", "-v", "--version", "-f", "--framework", "-s", "--source", "--package-directory",
        "-o", "--output", "-n", "--name", "-lang", "--language", "--severity", "--diagnostics", "--solution-folder", "--tool-path",
        "--verbosity", "--exclude", "--exclude-diagnostics");

    private static IEnumerable<ShellWrite> Project(ShellArguments arguments, IReadOnlyList<string> before)
    {
        if (arguments.Has("-h", "--help"))
            return [];
        var project = arguments.ValuesOf("--project").FirstOrDefault()
            ?? (before.Count > 0 ? arguments.Operands.TakeWhile(word => !before.Contains(word.Text)).FirstOrDefault() : null)
            ?? WritingPrograms.Here;
        return [InFolder(project, "*.*proj")];
    }

    private static IEnumerable<ShellWrite> Solution(ShellArguments arguments)
    {
        string[] verbs = ["add", "remove", "migrate"];
        if (!arguments.Operands.Any(word => verbs.Contains(word.Text)))
            return [];
        var named = arguments.Operands.TakeWhile(word => !verbs.Contains(word.Text)).FirstOrDefault();
        return named is not null
            ? [WritingPrograms.Named(named, ShellWriteForm.Existing)]
            : [InFolder(WritingPrograms.Here, "*.sln"), InFolder(WritingPrograms.Here, "*.slnx")];
    }

    private static IEnumerable<ShellWrite> New(ShellArguments arguments)
    {
        if (arguments.Operands is not [var template, ..] || OtherVerbsOfNew.Contains(template.Text)
            || arguments.Has("--dry-run", "-h", "--help"))
            return [];
        var name = arguments.ValuesOf("-n", "--name").FirstOrDefault();
        var folder = arguments.ValuesOf("-o", "--output").FirstOrDefault();
        if (name?.IsOpen == true || folder?.IsOpen == true)
            return [new ShellWrite(".", ShellWriteForm.Some)];
        var given = name?.Text ?? (folder is null ? "New" : ShellProgram.NameOf(folder.Text.TrimEnd('/')));
        var inFolder = folder is null ? null : ShellPaths.Of(folder);
        if (Files.TryGetValue(template.Text, out var file))
            return [new ShellWrite(ShellPaths.Combine(inFolder, file.Replace("*", given, StringComparison.Ordinal)))];

        // A project is made in a folder of its name, with files that the template alone knows.
        return [new ShellWrite(ShellPaths.Combine(inFolder ?? name?.Text, $"{given}.csproj"))];
    }

    // --include takes all words up to the next option.
    private static IEnumerable<ShellWrite> Format(List<ShellWord> words)
    {
        if (words.Exists(word => word.Text is "--verify-no-changes" or "-h" or "--help"))
            return [];
        var include = words.FindIndex(word => word.Text == "--include");
        return include < 0
            ? [new ShellWrite(".", ShellWriteForm.Some) { Command = "dotnet format" }]
            : words.Skip(include + 1).TakeWhile(word => !word.Text.StartsWith('-'))
                .Select(path => WritingPrograms.Named(path, ShellWriteForm.Existing));
    }

    private static IEnumerable<ShellWrite> Tool(ShellArguments arguments) =>
        arguments.Has("-g", "--global", "--tool-path") ? [] : [new ShellWrite(".config/dotnet-tools.json", ShellWriteForm.Existing)];

    private static ShellWrite InFolder(ShellWord named, string pattern) => named.IsOpen
        ? new ShellWrite(".", ShellWriteForm.Some)
        : ShellPaths.Of(named) is var path && path.EndsWith("proj", StringComparison.Ordinal)
            ? WritingPrograms.Named(named, ShellWriteForm.Existing)
            : new ShellWrite(path == "." ? pattern : ShellPaths.Combine(path, pattern), ShellWriteForm.Existing) { IsPattern = true };
}
