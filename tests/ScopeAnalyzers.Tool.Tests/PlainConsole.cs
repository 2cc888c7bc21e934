using Spectre.Console;

namespace ScopeAnalyzers.Tool.Tests;

/// <summary>A console of a given width, without color.</summary>
internal static class PlainConsole
{
    public static IAnsiConsole Of(TextWriter output, int width)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    /// <summary>What is written, without the blanks that pad a line.</summary>
    public static string Text(int width, Action<IAnsiConsole> write)
    {
        using var output = new StringWriter { NewLine = "\n" };
        write(Of(output, width));
        return string.Join('\n', output.ToString().ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()));
    }
}
