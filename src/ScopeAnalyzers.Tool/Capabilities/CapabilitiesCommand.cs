using System.CommandLine;
using ScopeAnalyzers.Tool.CommandLine;
using ScopeAnalyzers.Tool.Output;

namespace ScopeAnalyzers.Tool.Capabilities;

/// <summary>
/// <c>agent-scope capabilities</c>: what a package, an assembly or the packages of a project can do, and by which way (cli.md).
/// </summary>
internal static class CapabilitiesCommand
{
    private static readonly string[] ProjectExtensions = [".csproj", ".fsproj", ".vbproj"];

    public static Command Create(CommandContext context)
    {
        var what = new Argument<string?>("PACKAGE|ASSEMBLY|PROJECT")
        {
            Description = "A restored package (ID or ID/VERSION), the file of an assembly, or a restored project; the project of this folder if left out.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var members = new Option<bool>("--members") { Description = "Name every member, and its way." };
        var format = Formats.Option(Formats.Text, Formats.Json);
        var command = new Command("capabilities", "Say what a package, an assembly or a project's packages can do.") { what, members, format };
        command.SetAction(parsed =>
        {
            IReadOnlyList<CapabilitiesAnswer> answers;
            using (Progress.Say("Reading the assemblies …", context))
                answers = CapabilitiesAnswer.Of(Find(parsed.GetValue(what), context));
            if (parsed.GetValue(format) == Formats.Json)
                context.Out.WriteLine(CapabilitiesOutput.Json(answers));
            else
                CapabilitiesOutput.Write(answers, parsed.GetValue(members), context.Console);
            return ExitCode.InScope;
        });
        return command;
    }

    private static IReadOnlyList<WalkedThing> Find(string? text, CommandContext context)
    {
        var packages = PackageFolder.Of(context);
        var file = text is null ? Here(context.Directory) : Path.GetFullPath(text, context.Directory);
        return ProjectExtensions.Contains(Path.GetExtension(file)) ? ProjectPackages.Of(file, packages)
            : File.Exists(file) ? [new WalkedThing(Path.GetFileName(file), [file], [])]
            : [packages.Find(text!)];
    }

    private static string Here(string folder) =>
        Directory.EnumerateFiles(folder).Where(file => ProjectExtensions.Contains(Path.GetExtension(file))).ToList() is [var project]
        ? project
        : throw new UsageException("This folder does not hold one project: name a package, an assembly or a project.");
}
