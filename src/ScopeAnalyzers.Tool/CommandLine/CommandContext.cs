using System.Collections;
using System.Text;
using Spectre.Console;

namespace ScopeAnalyzers.Tool.CommandLine;

/// <summary>What a verb takes from the process beside its arguments, and where it writes.</summary>
/// <param name="Directory">The current folder, absolute.</param>
/// <param name="Now">The present.</param>
/// <param name="Console">Where text for people goes: it knows the terminal's width, and whether color is wanted.</param>
/// <param name="Out">The same stream, for what programs read.</param>
/// <param name="ErrorIsTerminal">Whether someone watches standard error, so that progress is worth a word.</param>
internal sealed record CommandContext(
    TextReader In,
    TextWriter Out,
    TextWriter Error,
    IAnsiConsole Console,
    IReadOnlyDictionary<string, string> Environment,
    string Directory,
    DateTimeOffset Now,
    bool InputIsTerminal,
    bool ErrorIsTerminal)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Those of this process.</summary>
    public static CommandContext OfProcess()
    {
        var output = new StreamWriter(System.Console.OpenStandardOutput(), Utf8) { AutoFlush = true };
        return new CommandContext(
            new StreamReader(System.Console.OpenStandardInput(), Utf8),
            output,
            System.Console.Error,
            ConsoleFor(output),
            System.Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
                .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "", StringComparer.Ordinal),
            System.IO.Directory.GetCurrentDirectory(),
            DateTimeOffset.UtcNow,
            !System.Console.IsInputRedirected,
            !System.Console.IsErrorRedirected);
    }

    /// <summary>A width, in characters, that no line reaches.</summary>
    private const int Unwrapped = 100_000;

    // Spectre heeds NO_COLOR itself; a stream that is not a terminal gets neither color nor a width that cuts.
    private static IAnsiConsole ConsoleFor(TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = System.Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = System.Console.IsOutputRedirected ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = InteractionSupport.No,
        });
        // Else Spectre asks the terminal, for which .NET reads and sorts all that the terminal's keys send.
        if (System.Console.IsOutputRedirected)
            (console.Profile.Width, console.Profile.Height) = (Unwrapped, 50);
        return console;
    }
}
