using System.CommandLine;

namespace ScopeAnalyzers.Tool.CommandLine;

/// <summary>An option that takes a moment.</summary>
internal static class MomentOption
{
    public static Option<DateTimeOffset?> Named(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "TIME",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (Moment.TryParse(text, out var moment))
                return moment;
            result.AddError($"'{text}' is no moment: write it as 2026-11-24T08:00:00Z, with Z or an offset.");
            return null;
        },
    };
}
