using System.Text;

namespace ScopeAnalyzers.Review.Git;

/// <summary>
/// The options that every call of git gets, so that nothing configured in the repository runs or changes an answer (evidence.md, "Traps").
/// </summary>
internal static class GitArguments
{
    private static readonly string[] Global = ["--no-pager", "--no-replace-objects", "--literal-pathspecs"];

    /// <summary>Settings that stand over the repository's own.</summary>
    private static readonly string[] Settings =
    [
        "core.fsmonitor=false",
        "core.untrackedCache=false",
        "core.hooksPath=/dev/null",
        "core.attributesFile=/dev/null",
        "core.quotePath=true",
        "core.preloadIndex=true",
        "core.ignoreStat=false",
        "core.trustctime=true",
        "core.commitGraph=true",
        "diff.renames=true",
        "diff.renameLimit=400",
        "diff.algorithm=myers",
        "diff.indentHeuristic=true",
        "diff.orderFile=/dev/null",
        "diff.autoRefreshIndex=false",
        "diff.suppressBlankEmpty=false",
        "log.showRoot=true",
        "log.showSignature=false",
        "log.follow=false",
        "log.mailmap=false",
        "blame.ignoreRevsFile=",
        "i18n.logOutputEncoding=UTF-8",
        "submodule.recurse=false",
        "status.submoduleSummary=false",
        "fetch.recurseSubmodules=false",
        "protocol.allow=never",
        "safe.bareRepository=explicit",
        "maintenance.auto=false",
        "gc.auto=0",
        "color.ui=never",
        "advice.graftFileDeprecated=false",
    ];

    /// <summary>The options before the command.</summary>
    public static IEnumerable<string> Before(string root) =>
        Global.Concat(Settings.Append($"safe.directory={root}").SelectMany(setting => new[] { "-c", setting }));

    /// <summary>The options of every diff that is read: the objects as they are, whatever attributes and drivers say.</summary>
    public static readonly string[] PlainDiff =
    [
        "--no-ext-diff", "--no-textconv", "--text", "--no-color", "--full-index", "--no-abbrev", "--no-relative",
        "--ignore-submodules=none", "--submodule=short",
    ];

    /// <summary>
    /// The options by which lines are compared: by their bytes, but for the line ends that git itself normalises; no context, the same
    /// algorithm everywhere.
    /// </summary>
    public static readonly string[] LineDiff =
        ["--patch", "--unified=0", "--inter-hunk-context=0", "--ignore-cr-at-eol", "--diff-algorithm=myers", "--indent-heuristic"];

    /// <summary>One command line of the arguments, quoted so that every system splits it again as it was.</summary>
    public static string Line(IEnumerable<string> arguments) => string.Join(" ", arguments.Select(Quote));

    /// <summary>Quotes by the rules of <c>CommandLineToArgvW</c>, which .NET keeps on every system.</summary>
    private static string Quote(string argument)
    {
        if (argument.Length > 0 && argument.All(c => !char.IsWhiteSpace(c) && c != '"'))
            return argument;
        var quoted = new StringBuilder("\"");
        var backslashes = 0;
        foreach (var c in argument)
        {
            if (c == '"')
                quoted.Append('\\', (2 * backslashes) + 1);
            else if (c != '\\')
                quoted.Append('\\', backslashes);
            backslashes = c == '\\' ? backslashes + 1 : 0;
            if (c != '\\')
                quoted.Append(c);
        }

        return quoted.Append('\\', 2 * backslashes).Append('"').ToString();
    }
}
