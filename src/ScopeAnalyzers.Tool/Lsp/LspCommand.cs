using System.CommandLine;
using ScopeAnalyzers.Tool.CommandLine;

namespace ScopeAnalyzers.Tool.Lsp;

/// <summary><c>agent-scope lsp</c>: a language server for the manifest, and for all that a check finds (editor.md).</summary>
internal static class LspCommand
{
    /// <param name="run">Runs another verb, for what an editor asks to be done.</param>
    public static Command Create(CommonOptions common, CommandContext context, Func<IReadOnlyList<string>, CommandContext, int> run)
    {
        var command = new Command("lsp", "Serve an editor on standard input and output: what a check finds, and the manifest while it is written.");
        command.SetAction(async (parsed, cancellation) =>
        {
            var folder = common.Directory(parsed, context);
            return await LanguageServer.Run(new ServedRepository(folder, parsed, common, context, run), cancellation)
                ? ExitCode.InScope : ExitCode.Indeterminate;
        });
        return command;
    }
}
