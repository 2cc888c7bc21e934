using ScopeAnalyzers.Tool.Output;
using System.Globalization;
using ScopeAnalyzers.Review.Results.Proposing;
using Spectre.Console;

namespace ScopeAnalyzers.Tool.Init;

/// <summary>What came of trying a proposed manifest, for people.</summary>
internal static class TrialText
{
    public static void Write(TriedProposal tried, IAnsiConsole console)
    {
        console.Line($"Proposed from {Words.Count(tried.Older, "commit")} of agents, tried on the {tried.Newer} after them, of a repository of {Words.Count(tried.Files, "file")}.");
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().Padding(2, 0, 2, 0)).AddColumn(new GridColumn().NoWrap().RightAligned())
            .AddColumn(new GridColumn().NoWrap().RightAligned());
        grid.AddRow("", "commits admitted", "files opened");
        Add(grid, $"proposed, {Words.Count(tried.Rules, "rule")}", tried.Proposed, tried);
        Add(grid, "one that opens all", tried.Everything, tried);
        console.Write(grid);
    }

    private static void Add(Grid grid, string name, TriedManifest manifest, TriedProposal tried) =>
        grid.AddRow(name, Share(manifest.Admitted, tried.Newer), Share(manifest.Opened, tried.Files));

    private static string Share(int part, int whole) =>
        string.Create(CultureInfo.InvariantCulture, $"{part} of {whole} ({100.0 * part / Math.Max(whole, 1):0} %)");
}
