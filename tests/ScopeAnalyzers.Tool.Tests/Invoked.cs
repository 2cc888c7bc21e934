using ScopeAnalyzers.Tool.CommandLine;

namespace ScopeAnalyzers.Tool.Tests;

/// <summary>What the command answered.</summary>
internal sealed record Invoked(int ExitCode, string Out, string Error)
{
    private static readonly Dictionary<string, string> NoVariables = [];

    /// <summary>Runs the command in this process.</summary>
    public static Invoked With(
        string directory,
        string[] arguments,
        string input = "",
        IReadOnlyDictionary<string, string>? environment = null,
        int width = 160)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var reader = new StringReader(input);
        var context = new CommandContext(
            reader,
            output,
            error,
            PlainConsole.Of(output, width),
            environment ?? NoVariables,
            directory,
            new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero),
            InputIsTerminal: input.Length == 0,
            ErrorIsTerminal: false);
        return new Invoked(AgentScopeCommand.Run(arguments, context), output.ToString(), error.ToString());
    }
}
