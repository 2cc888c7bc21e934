using Microsoft.CodeAnalysis;
using ScopeAnalyzers.Analyzer.Lines;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Tool.Compile.Meaning;

/// <summary>Whose the lines of the changed sources are.</summary>
internal sealed class AgentLines(ReviewResult review)
{
    private readonly Dictionary<string, Change> changes = review.Changes.ToDictionary(change => change.Path, StringComparer.Ordinal);

    /// <summary>The agent's part that a location is in, and where that is; null if it is on no agent's line.</summary>
    public (Touch Touch, Place At)? Find(Location location)
    {
        if (PlaceOf(location) is not { } at)
            return null;
        var touch = ChangeOf(at.File)?.Agents.FirstOrDefault(touch => touch.Lines.Contains(at.Line));
        return touch is null ? null : (touch, at);
    }

    /// <summary>Where a location is, from the root; null if it is in no source.</summary>
    public Place? PlaceOf(Location location)
    {
        var span = location.GetLineSpan();
        return review.Root is not null && location.IsInSource && span.Path.Length > 0
            ? new Place(Relative(span.Path), span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1)
            : null;
    }

    /// <summary>Whether a policy lets its agent change the code of a symbol, wherever it is written.</summary>
    public bool MayChange(AgentPolicy policy, ISymbol symbol)
    {
        var places = symbol.Locations.Select(PlaceOf).ToList();
        return places.Count > 0 && places.TrueForAll(place =>
            place is not null && policy.Decide(new FileResource(place.File, FileAct.Modify)).Outcome == Outcome.Allow);
    }

    /// <summary>What the change did to a source; null if nothing.</summary>
    public Change? ChangeOf(string path) => changes.GetValueOrDefault(path);

    /// <summary>The sources of a compilation that agents touched, with their lines.</summary>
    public IReadOnlyList<(SyntaxTree Tree, AuthoredText Text)> TouchedIn(Compilation compilation) =>
    [
        .. from tree in compilation.SyntaxTrees
           where tree.FilePath.Length > 0
           let change = ChangeOf(Relative(tree.FilePath))
           where change is { Agents.Count: > 0 }
           select (tree,
               new AuthoredText(tree.GetText(),
                   [.. change.Agents.Select((touch, index) => new AuthoredLines(index, null, "", touch.Lines))])),
    ];

    /// <summary>A path from the root.</summary>
    public string Relative(string path) => Path.GetRelativePath(review.Root!, path).Replace('\\', '/');

    /// <summary>The agent's line that is nearest to a place, or the place itself if the agent left no line: it deleted some.</summary>
    public static Place Nearest(Touch touch, Place place)
    {
        var above = touch.Lines.Ranges.Where(range => range.First <= place.Line).Select(range => Math.Min(range.Last, place.Line))
            .DefaultIfEmpty().Max();
        var line = above > 0 ? above : touch.Lines.Ranges.Select(range => range.First).FirstOrDefault();
        return line > 0 && line != place.Line ? place with { Line = line, Column = 1 } : place;
    }
}
