using ScopeAnalyzers.Review.Model;
using System.CommandLine;
using System.Text;
using ScopeAnalyzers.Review;
using ScopeAnalyzers.Review.Results.Proposing;
using ScopeAnalyzers.Tool.CommandLine;
using ScopeAnalyzers.Tool.Compile;
using ScopeAnalyzers.Tool.Output;
using ScopeAnalyzers.Tool.Schemas;

namespace ScopeAnalyzers.Tool.Init;

/// <summary><c>agent-scope init</c>: proposes a manifest from what agents did in the repository's history (cli.md).</summary>
internal static class InitCommand
{
    public static Command Create(CommonOptions common, CommandContext context)
    {
        var options = new InitOptions();
        var command = new Command("init", "Propose a manifest that admits the folders in which agents worked so far.");
        foreach (var option in options.All)
            command.Options.Add(option);
        command.Validators.Add(options.Validate);
        command.SetAction(parsed =>
            parsed.GetValue(options.Apis) is { } folder ? Close(folder, parsed, common, context)
            : parsed.GetValue(options.IsTried) ? Try(options, parsed, common, context) : Propose(options, parsed, common, context));
        return command;
    }

    private static int Propose(InitOptions options, ParseResult parsed, CommonOptions common, CommandContext context)
    {
        var request = common.Request(parsed, context, worktree: false);
        ProposedManifest proposed;
        using (Progress.Say("Reading the history …", context))
            proposed = Proposer.Propose(request, parsed.GetValue(options.Commits), parsed.GetValue(options.Unprotect),
                parsed.GetValue(options.Detail), CancellationToken.None);
        if (proposed is not { Text: { } text, Root: { } root })
        {
            context.Error.WriteLine($"No manifest can be proposed: {proposed.Problem}.");
            return ExitCode.Indeterminate;
        }

        if (parsed.GetValue(options.IsWritten))
            WriteManifest(root, text);
        else
            context.Out.Write(text);
        context.Error.WriteLine(Told(proposed, parsed.GetValue(options.IsWritten)));
        return ExitCode.InScope;
    }

    private static int Close(string given, ParseResult parsed, CommonOptions common, CommandContext context)
    {
        var folder = common.PathOf(parsed, context, given);
        if (!Directory.Exists(folder))
            throw new UsageException($"There is no folder '{folder}': give one that exists after --apis.");
        if (RepositoryReader.RootOf(folder) is not { } root)
        {
            context.Error.WriteLine("No scope can be proposed: there is no git repository here.");
            return ExitCode.Indeterminate;
        }

        IReadOnlyList<string> apis;
        string? problem;
        using (Progress.Say("Loading the projects …", context))
            (apis, problem) = Task.Run(() => UsedApis.In(CompileTarget.Find(null, folder, root), folder, root, CancellationToken.None))
                .GetAwaiter().GetResult();
        if (problem is not null)
        {
            context.Error.WriteLine($"No scope can be proposed: {problem}.");
            return ExitCode.Indeterminate;
        }

        context.Out.Write(ClosedScope.Text(Path.GetRelativePath(root, folder).Replace('\\', '/'), apis));
        return ExitCode.InScope;
    }

    private static int Try(InitOptions options, ParseResult parsed, CommonOptions common, CommandContext context)
    {
        var request = common.Request(parsed, context, worktree: false);
        TriedProposal? tried;
        string? problem;
        using (Progress.Say("Reading the history …", context))
            (tried, problem) = Proposer.Try(request, parsed.GetValue(options.Commits), parsed.GetValue(options.Detail),
                CancellationToken.None);
        if (tried is null)
        {
            context.Error.WriteLine($"Nothing can be tried: {problem}.");
            return ExitCode.Indeterminate;
        }

        TrialText.Write(tried, context.Console);
        return ExitCode.InScope;
    }

    private static void WriteManifest(string root, string text)
    {
        var file = Path.Combine(root, ManifestPaths.Manifest);
        if (!Write(file, Encoding.UTF8.GetBytes(text)))
            throw new UsageException($"'{file}' is there already and is not overwritten: leave out --write to see what would be proposed.");
        Write(Path.Combine(root, ProposedManifest.SchemaFile), Encoding.UTF8.GetBytes(ShippedSchema.All[0].Read()));
    }

    /// <summary>Writes a new file, false if it is there already, and then it stays as it is.</summary>
    private static bool Write(string file, byte[] content)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write);
            stream.Write(content);
            return true;
        }
        catch (IOException) when (File.Exists(file))
        {
            return false;
        }
    }

    private static string Told(ProposedManifest proposed, bool written)
    {
        var agents = proposed.Agents.Count == 0 ? "no agent" : string.Join(", ", proposed.Agents);
        var kept = proposed.NotAdmitted.Count == 0
            ? "" : $" {Words.Count(proposed.NotAdmitted.Count, "file")} that agents changed {(proposed.NotAdmitted.Count == 1 ? "stays" : "stay")} out of their reach: see the comment.";
        return $"From {Words.Count(proposed.Commits, "commit")}: {agents}.{kept}{(written ? " Look at agent-scope.json, try it with 'agent-scope test', and commit it with agent-scope.schema.json." : "")}";
    }
}
