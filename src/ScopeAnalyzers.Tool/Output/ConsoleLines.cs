using Spectre.Console;

namespace ScopeAnalyzers.Tool.Output;

internal static class ConsoleLines
{
    /// <summary>Writes a line of text in which nothing is markup.</summary>
    public static void Line(this IAnsiConsole console, string text, Style? style = null)
    {
        console.Write(new Text(text, style));
        console.WriteLine();
    }
}
