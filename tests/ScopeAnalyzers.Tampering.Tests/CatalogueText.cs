using System.Globalization;
using System.Text;

namespace ScopeAnalyzers.Tampering.Tests;

/// <summary>Writes the catalogue as the pages that people read.</summary>
internal static class CatalogueText
{
    private static readonly string[] Levels = [" (message)", " (warning)"];

    /// <summary>The page <c>docs/tampering.md</c>.</summary>
    public static string Page()
    {
        var page = new StringBuilder($"""
            # The tampering catalogue

            Ways in which an agent, careless or steered by someone else's words, could get round its scope, each tried on a real repository.
            **Check** is what `agent-scope check` finds from git alone, **build** what a build finds. "The same" means what the check finds;
            "nothing" means that it succeeds. Builds marked ● ran `dotnet build` with the packed package, the others ran the review, the compiler
            and the analyzer in one process. **Check --compile** is what `agent-scope check --compile` finds, for the ways that need the base to be
            compiled too. Only the compiler knows what C# uses and declares, so there the build has findings that the check
            does not have. A way that is not closed is marked **open**, and the [threat model](threat-model.md#open) explains it.

            The tests that try the ways write this page (`tests/ScopeAnalyzers.Tampering.Tests`): {Catalogue.Rows.Count().ToString(CultureInfo.InvariantCulture)} ways.
            {Catalogue.Rows.Count(row => row.Legitimate is not null).ToString(CultureInfo.InvariantCulture)} of them have the legitimate form of the same act beside them, about which neither reports anything.

            """);
        foreach (var (title, rows) in Catalogue.Chapters)
        {
            var compiles = rows.Any(row => row.Compile is not null);
            page.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n| way | the agent | check | build |{(compiles ? " check --compile |" : "")} and may |\n|---|---|---|---|{(compiles ? "---|" : "")}---|\n");
            foreach (var row in rows)
                page.Append(CultureInfo.InvariantCulture,
                    $"| {NameOf(row)} | {Cell(row.Act)} | {Found(row.Check)} | {Built(row)} |{(compiles ? $" {(row.Compile is null ? "" : Found(row.Compile))} |" : "")} {Cell(row.Legitimate?.Act ?? "")} |\n");
        }

        return page.ToString();
    }

    /// <summary>The table of open ways in <c>docs/threat-model.md</c>.</summary>
    public static string Opens() => string.Concat(
        from row in Catalogue.Rows
        let open = row.Open
        where open is not null
        select $"| the agent {Cell(row.Act)} | {Cell(open.Why)} | {Cell(open.ClosedBy)} |\n");

    private static string NameOf(Row row) => row.Open is null ? Cell(row.Name) : $"{Cell(row.Name)} (**open**)";

    private static string Built(Row row) =>
        (row.Build is null || row.Build.SequenceEqual(row.Check) ? "the same" : Found(row.Build)) + (row.IsBuiltForReal ? " ●" : "");

    private static string Found(IReadOnlyList<string> found) => found.Count == 0 ? "nothing" : string.Join("<br>", found.Select(Finding));

    /// <summary>An id, the path as code, and the level of what is not an error.</summary>
    private static string Finding(string text)
    {
        var level = Levels.FirstOrDefault(level => text.EndsWith(level, StringComparison.Ordinal)) ?? "";
        var parts = text[..^level.Length].Split(' ', 2);
        return parts.Length == 1 ? text : $"{parts[0]} `{Cell(Shortened(Legible(parts[1])))}`{level}";
    }

    /// <summary>A path without what no one sees, and without what changes how the page reads.</summary>
    private static string Legible(string path) => string.Concat(path.Select(unit => char.GetUnicodeCategory(unit) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.LineSeparator
        ? $"\\u{(int)unit:X4}" : unit.ToString()));

    private static string Shortened(string path) => path.Length <= 100 ? path : $"{path[..40]}…{path[^20..]}";

    private static string Cell(string text) => text.Replace("|", "\\|");
}
