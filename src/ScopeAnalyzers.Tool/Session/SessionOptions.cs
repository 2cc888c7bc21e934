using System.CommandLine;
using System.Globalization;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Sessions;
using ScopeAnalyzers.Tool.CommandLine;

namespace ScopeAnalyzers.Tool.Session;

/// <summary>The options of the verbs that start a session.</summary>
internal sealed class SessionOptions
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    public Option<string?> Operator { get; } = new("--operator")
    {
        Description = "The e-mail of the person who answers for the session; git's user.email if left out.",
        HelpName = "MAIL",
    };

    public Option<TimeSpan> Valid { get; } = new("--valid")
    {
        Description = "How long its certificate counts, such as 90m or 4h; at most a day.",
        HelpName = "TIME",
        DefaultValueFactory = _ => TimeSpan.FromHours(4),
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            _ = int.TryParse(text.AsSpan(0, Math.Max(0, text.Length - 1)), NumberStyles.None, CultureInfo.InvariantCulture, out var number);
            var time = text.LastOrDefault() switch
            {
                'm' => TimeSpan.FromMinutes(number),
                'h' => TimeSpan.FromHours(Math.Min(number, 100)),
                _ => TimeSpan.Zero,
            };
            if (time <= TimeSpan.Zero || time > Longest)
                result.AddError($"'{Printable.Of(text)}' is not a time that a session can have: write minutes or hours up to a day, such as 90m or 4h.");
            return time;
        },
    };

    public Option<string?> Authority { get; } = new("--authority")
    {
        Description = "The key that certifies the session's: a private key, or a public one (.pub) whose private key an ssh-agent holds.",
        HelpName = "KEY",
    };

    public Argument<string[]> Command { get; } = new("COMMAND")
    {
        Description = "The command to run in the session, after '--'.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    /// <summary>What is asked for.</summary>
    public SessionOrder Order(ParseResult parsed, CommonOptions common, CommandContext context, string agent, string task, string? worktree,
        bool isHere) => new(
        agent,
        task,
        parsed.GetValue(Operator),
        parsed.GetValue(Valid),
        worktree,
        isHere,
        parsed.GetValue(Authority) is { } key ? common.PathOf(parsed, context, key) : null);
}
