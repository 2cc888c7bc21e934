using System.CommandLine.Help;
using System.CommandLine;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Tool.Brief;
using ScopeAnalyzers.Tool.Capabilities;
using ScopeAnalyzers.Tool.Check;
using ScopeAnalyzers.Tool.CommandLine;
using ScopeAnalyzers.Tool.Explain;
using ScopeAnalyzers.Tool.Export;
using ScopeAnalyzers.Tool.Hook;
using ScopeAnalyzers.Tool.Init;
using ScopeAnalyzers.Tool.Lsp;
using ScopeAnalyzers.Tool.Mcp;
using ScopeAnalyzers.Tool.Report;
using ScopeAnalyzers.Tool.Requests;
using ScopeAnalyzers.Tool.Revert;
using ScopeAnalyzers.Tool.Schemas;
using ScopeAnalyzers.Tool.Session;
using ScopeAnalyzers.Tool.Test;
using ScopeAnalyzers.Tool.Who;

namespace ScopeAnalyzers.Tool;

/// <summary>The command <c>agent-scope</c>: its verbs, and what becomes of an error.</summary>
internal static class AgentScopeCommand
{
    // A resource may begin with '@': it is not a response file.
    private static readonly ParserConfiguration Parser = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs the command.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(IReadOnlyList<string> arguments, CommandContext context)
    {
        var parsed = Create(context).Parse(arguments, Parser);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                context.Error.WriteLine(error.Message);
            context.Error.WriteLine($"Run '{parsed.CommandResult.Path()} --help' to see what it takes.");
            return ExitCode.Usage;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration
            {
                Output = context.Out,
                Error = context.Error,
                EnableDefaultExceptionHandler = false,
            });
        }
        catch (Exception error) when (error is UsageException or InvalidManifestException)
        {
            context.Error.WriteLine(error.Message);
            return ExitCode.Usage;
        }
        catch (InvalidSettingException invalid)
        {
            context.Error.WriteLine($"{invalid.Describe($"--{invalid.Setting.ToString().ToLowerInvariant()}")}.");
            return ExitCode.Usage;
        }
        catch (OperationCanceledException)
        {
            context.Error.WriteLine("Interrupted: nothing was decided.");
            return ExitCode.Indeterminate;
        }
#pragma warning disable CA1031 // Whatever it is, it must not pass for a verdict: SCOPE009 says so, and the exit code is 3.
        catch (Exception error)
#pragma warning restore CA1031
        {
            context.Error.WriteLine($"SCOPE009: the checker itself failed, and nothing was decided. Report this with the text below.{Environment.NewLine}{error}");
            return ExitCode.Indeterminate;
        }
    }

    /// <summary>The command with all its verbs.</summary>
    public static RootCommand Create(CommandContext context)
    {
        var common = new CommonOptions();
        var root = new RootCommand("Evaluates what coding agents changed in a .NET repository by the manifest agent-scope.json.");
        foreach (var option in common.All)
            root.Options.Add(option);
        root.Subcommands.Add(CheckCommand.Create(common, context));
        root.Subcommands.Add(ExplainCommand.Create(common, context));
        root.Subcommands.Add(WhoCommand.Create(common, context));
        root.Subcommands.Add(CapabilitiesCommand.Create(context));
        root.Subcommands.Add(TestCommand.Create(common, context));
        root.Subcommands.Add(InitCommand.Create(common, context));
        root.Subcommands.Add(RequestCommand.Create(common, context));
        root.Subcommands.Add(GrantCommand.Create(common, context));
        root.Subcommands.Add(RevertCommand.Create(common, context));
        root.Subcommands.Add(BriefCommand.Create(common, context));
        root.Subcommands.Add(McpCommand.Create(common, context));
        root.Subcommands.Add(LspCommand.Create(common, context, Run));
        root.Subcommands.Add(SessionCommand.Create(common, context));
        root.Subcommands.Add(HookCommand.Create(common, context));
        root.Subcommands.Add(ExportCommand.Create(common, context));
        root.Subcommands.Add(SchemaCommand.Create(common, context));
        root.Subcommands.Add(ReportCommand.Create(common, context));
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        return root;
    }
}
