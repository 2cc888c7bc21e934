using System.CommandLine;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Tool.CommandLine;
using ScopeAnalyzers.Tool.Export.Forms;
using ScopeAnalyzers.Tool.Output;

namespace ScopeAnalyzers.Tool.Export;

/// <summary><c>agent-scope export</c>: writes an agent's own settings from the manifest, and says what they cannot (cli.md).</summary>
internal static class ExportCommand
{
    public static Command Create(CommonOptions common, CommandContext context)
    {
        var agent = new Argument<string>("AGENT") { Description = $"The agent: {string.Join(", ", ExportForms.All.Select(form => form.Agent))}." };
        agent.AcceptOnlyFromAmong([.. ExportForms.All.Select(form => form.Agent)]);
        var write = new Option<bool>("--write") { Description = "Write the files at their places in the repository; one that is there and differs is not overwritten." };
        var force = new Option<bool>("--force") { Description = "With --write: overwrite it." };
        var format = Formats.Option(Formats.Text, Formats.Json);
        var command = new Command("export", "Write an agent's own settings from the manifest, and say what they cannot express.") { agent, write, force, format };
        command.Validators.Add(result =>
        {
            if (result.GetValue(force) && !result.GetValue(write))
                result.AddError("--force overwrites what --write would not: give --write too.");
        });
        command.SetAction(parsed =>
        {
            var form = ExportForms.All.Single(row => row.Agent == parsed.GetValue(agent));
            var manifest = common.Policy(parsed, context);
            var scope = AgentPolicy.Resolve(manifest, form.Agent, common.Task(parsed, context), common.Clock(parsed, context));
            if (scope.Refusals.Count > 0)
            {
                context.Error.WriteLine($"Nothing was exported: {form.Agent} may do nothing, by {string.Join(", ", scope.Refusals.Select(refusal => refusal.Reason.Name))}.");
                return ExitCode.OutOfScope;
            }

            var export = form.Of(manifest, scope);
            if (parsed.GetValue(write))
                Write(export, Root(common.Directory(parsed, context)), parsed.GetValue(force));
            Tell(export, parsed.GetValue(format)!, parsed.GetValue(write), context);
            return ExitCode.InScope;
        });
        return command;
    }

    private static string Root(string directory) => ScopeAnalyzers.Review.RepositoryReader.RootOf(directory)
        ?? throw new UsageException($"'{directory}' is in no git repository: leave out --write to see the settings.");

    // All or nothing: first every file is looked at.
    private static void Write(ExportedSettings export, string root, bool force)
    {
        var files = export.Files.Select(file => (Place: file.Path is { } path ? Path.Combine(root, path) : null, file.Text)).ToList();
        if (files.Exists(file => file.Place is null))
            throw new UsageException($"{export.Form.Name} are no file: leave out --write to see them.");
        if (!force && files.Find(file => File.Exists(file.Place) && File.ReadAllText(file.Place) != file.Text) is { Place: { } there })
            throw new UsageException($"'{there}' is there and differs: leave out --write to see what would be written, or give --force to overwrite it.");
        foreach (var (place, text) in files)
            OutputFile.Write(place!, text);
    }

    private static void Tell(ExportedSettings export, string format, bool written, CommandContext context)
    {
        if (format == Formats.Json)
        {
            context.Out.WriteLine(ExportJson.Of(export));
            return;
        }

        foreach (var file in export.Files)
        {
            if (written)
                context.Out.WriteLine(file.Path);
            else
                context.Out.Write(export.Files.Count > 1 ? $"# {file.Path}\n{file.Text}" : file.Text);
        }

        context.Error.WriteLine($"What {export.Form.Name} do not say:");
        foreach (var unsaid in export.Unsaid)
            context.Error.WriteLine(Printable.Of($"  {unsaid.Rule}: {unsaid.Why}"));
    }
}
