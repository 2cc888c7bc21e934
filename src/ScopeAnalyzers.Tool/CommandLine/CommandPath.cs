using System.CommandLine.Parsing;

namespace ScopeAnalyzers.Tool.CommandLine;

internal static class CommandPath
{
    /// <summary>The words that lead to a verb: <c>agent-scope check</c>.</summary>
    public static string Path(this CommandResult result) =>
        result.Parent is CommandResult parent ? $"{parent.Path()} {result.Command.Name}" : "agent-scope";
}
