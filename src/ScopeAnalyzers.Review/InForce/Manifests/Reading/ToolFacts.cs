using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.InForce.Manifests.Reading;

/// <summary>
/// A call of a tool, as a test writes it: <c>Bash(dotnet test src)</c>, <c>WebFetch(domain:acme.example)</c>, <c>mcp__docs__search</c>.
/// </summary>
internal static class ToolFacts
{
    private const string Domain = "domain:";

    // What joins, redirects or substitutes in a shell: a line of several commands is evaluated command by command.
    private static readonly char[] ShellOperators = ['&', '|', ';', '<', '>', '`', '$', '(', ')', '\n'];

    /// <summary>Why a test's text is not one use of a tool, or null if it may be.</summary>
    public static string? Problem(string text) => text switch
    {
        "Bash" => "'Bash' is every command, and a test names one command: write 'Bash(dotnet test)'",
        "WebFetch" => "'WebFetch' is every host, and a test names one: write 'WebFetch(domain:acme.example)'",
        _ when text.StartsWith("Bash(", StringComparison.Ordinal) && text.TrimEnd(')').IndexOfAny(ShellOperators, "Bash(".Length) >= 0 =>
            $"{Words.Quote(text)} is a shell line, and a test names one simple command: write one test for each command",
        _ => null,
    };

    /// <summary>The call that a valid text names.</summary>
    public static ToolResource Of(string text)
    {
        var open = text.IndexOf('(');
        if (open < 0)
            return new ToolResource(text);
        var name = text.Substring(0, open);
        var argument = text.Substring(open + 1, text.Length - open - 2);
        return argument.StartsWith(Domain, StringComparison.Ordinal)
            ? new ToolResource(name, Host: argument.Substring(Domain.Length))
            : new ToolResource(name, Commands: [argument]);
    }
}
