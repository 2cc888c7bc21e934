using System.CommandLine;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Tool.CommandLine;

/// <summary>An option that takes a time.</summary>
internal static class TimeOption
{
    public static Option<DateTimeOffset?> Named(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "TIME",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (Rfc3339.TryParse(text, out var time, out var problem))
                return time;
            result.AddError($"'{Printable.Of(text)}' is not a valid time, since it {problem}: write it as 2026-11-24T08:00:00Z, with Z or an offset.");
            return null;
        },
    };
}
