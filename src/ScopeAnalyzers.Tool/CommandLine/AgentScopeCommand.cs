using System.CommandLine;
using System.CommandLine.Help;

namespace ScopeAnalyzers.Tool;

/// <summary>The command <c>agent-scope</c>: its verbs, and what becomes of an error.</summary>
internal static class AgentScopeCommand
{
    // A resource may begin with '@': it is no response file.
    private static readonly ParserConfiguration Parser = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs the command.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(IReadOnlyList<string> arguments, Surroundings surroundings)
    {
        var parsed = Create(surroundings).Parse(arguments, Parser);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                surroundings.Error.WriteLine(error.Message);
            surroundings.Error.WriteLine($"Run '{parsed.CommandResult.Path()} --help' to see what it takes.");
            return ExitCode.Usage;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration
            {
                Output = surroundings.Out,
                Error = surroundings.Error,
                EnableDefaultExceptionHandler = false,
            });
        }
        catch (Exception error) when (error is UsageException or InvalidManifestException)
        {
            surroundings.Error.WriteLine(error.Message);
            return ExitCode.Usage;
        }
        catch (OperationCanceledException)
        {
            surroundings.Error.WriteLine("Interrupted: nothing was decided.");
            return ExitCode.Indeterminate;
        }
#pragma warning disable CA1031 // Whatever it is, it must not pass for a verdict: SCOPE009 says so, and the exit code is that of "not judged".
        catch (Exception error)
#pragma warning restore CA1031
        {
            surroundings.Error.WriteLine($"SCOPE009: the checker itself failed, and nothing was decided. Report this with the text below.{Environment.NewLine}{error}");
            return ExitCode.Indeterminate;
        }
    }

    /// <summary>The command with all its verbs.</summary>
    public static RootCommand Create(Surroundings surroundings)
    {
        var common = new CommonOptions();
        var root = new RootCommand("Judges what coding agents changed in a .NET repository by the manifest agent-scope.json.");
        foreach (var option in common.All)
            root.Options.Add(option);
        root.Subcommands.Add(CheckCommand.Create(common, surroundings));
        root.Subcommands.Add(ExplainCommand.Create(common, surroundings));
        root.Subcommands.Add(WhoCommand.Create(common, surroundings));
        root.Subcommands.Add(TestCommand.Create(common, surroundings));
        root.Subcommands.Add(InitCommand.Create(common, surroundings));
        root.Subcommands.Add(GrantCommand.Create(common, surroundings));
        root.Subcommands.Add(RevertCommand.Create(common, surroundings));
        root.Subcommands.Add(HookCommand.Create(common, surroundings));
        root.Subcommands.Add(ExportCommand.Create(common, surroundings));
        root.Subcommands.Add(ReportCommand.Create(common, surroundings));
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        return root;
    }
}
