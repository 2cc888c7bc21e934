using System.CommandLine;
using ScopeAnalyzers.Tool.CommandLine;

namespace ScopeAnalyzers.Tool.Mcp;

/// <summary><c>agent-scope mcp</c>: answers an agent's questions as a server of the Model Context Protocol (mcp.md).</summary>
internal static class McpCommand
{
    public static Command Create(CommonOptions common, CommandContext context)
    {
        var command = new Command("mcp", "Answer an agent's questions on standard input and output, as a server of the Model Context Protocol.");
        command.SetAction(async (parsed, cancellation) =>
        {
            if (common.Agents(parsed, context) is not [var agent])
                throw new UsageException("Whose scope? Give --agent, once.");
            _ = common.Directory(parsed, context);
            await ScopeServer.Run(new ScopeTools(new AskedScope(agent, parsed, common, context)), cancellation);
            return ExitCode.InScope;
        });
        return command;
    }
}
