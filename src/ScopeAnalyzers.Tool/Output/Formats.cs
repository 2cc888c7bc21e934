using System.CommandLine;

namespace ScopeAnalyzers.Tool.Output;

/// <summary>The forms in which a verb answers.</summary>
internal static class Formats
{
    /// <summary>For people.</summary>
    public const string Text = "text";

    /// <summary>For programs; documented and versioned (cli.md, "JSON").</summary>
    public const string Json = "json";

    /// <summary>SARIF 2.1.0.</summary>
    public const string Sarif = "sarif";

    /// <summary>Annotations of GitHub Actions.</summary>
    public const string GitHub = "github";

    /// <summary>The option <c>--format</c> of a verb that answers in these forms, the first if none is asked for.</summary>
    public static Option<string> Option(params string[] forms)
    {
        var option = new Option<string>("--format")
        {
            Description = $"How to answer: {string.Join(", ", forms)}.",
            HelpName = string.Join('|', forms),
            DefaultValueFactory = _ => forms[0],
        };
        return option.AcceptOnlyFromAmong(forms);
    }
}
