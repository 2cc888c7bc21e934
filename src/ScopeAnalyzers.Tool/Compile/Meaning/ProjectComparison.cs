using Microsoft.CodeAnalysis;

namespace ScopeAnalyzers.Tool.Compile.Meaning;

/// <summary>The sources of one project that lines of others than agents are in, each with what became of its lines.</summary>
internal sealed class ProjectComparison
{
    private readonly BaseSolution old;
    private readonly AgentLines lines;
    private readonly Dictionary<string, SyntaxTree> before;
    private readonly HashSet<string> broken;

    /// <param name="was">The project with the sources of the base.</param>
    /// <param name="now">The project as it is.</param>
    public ProjectComparison(Compilation was, Compilation now, BaseSolution old, AgentLines lines, CancellationToken cancellation)
    {
        Was = was;
        Now = now;
        this.old = old;
        this.lines = lines;
        before = was.SyntaxTrees.GroupBy(tree => tree.FilePath).ToDictionary(trees => trees.Key, trees => trees.First());
        broken =
            [.. was.GetDiagnostics(cancellation).Concat(now.GetDiagnostics(cancellation))
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .Select(diagnostic => diagnostic.Location.SourceTree?.FilePath ?? "")];
    }

    /// <summary>The project with the sources of the base.</summary>
    public Compilation Was { get; }

    /// <summary>The project as it is.</summary>
    public Compilation Now { get; }

    /// <summary>Whether something does not compile, so that what it was or is bound to is not known.</summary>
    public bool CannotBeCompared => broken.Count > 0;

    /// <summary>The sources, without those that do not compile and those that a build makes.</summary>
    public IReadOnlyList<ComparedSource> Sources() =>
    [
        .. from tree in Now.SyntaxTrees
           let path = lines.Relative(tree.FilePath)
           where tree.FilePath.Length > 0 && !path.Split('/').Any(segment => segment is ".." or "obj") && !broken.Contains(tree.FilePath)
           let history = HistoryOf(tree, path)
           where history is { Lines.Count: > 0 } && (history.Old is null || !broken.Contains(history.Old.FilePath))
           select new ComparedSource(path, tree, history),
    ];

    private LineHistory? HistoryOf(SyntaxTree tree, string path)
    {
        if (lines.ChangeOf(path) is not { } change)
            return before.TryGetValue(tree.FilePath, out var same) ? LineHistory.Untouched(same) : null;
        if (change.Agents.Count == 0)
            return before.TryGetValue(tree.FilePath, out var persons) ? LineHistory.Of(persons, tree.GetText(), _ => true).Known() : null;
        var origin = old.OriginOf(tree.FilePath, tree.GetText());
        return LineHistory.Of(
            origin is not null && before.TryGetValue(origin, out var earlier) ? earlier : null,
            tree.GetText(),
            line => !change.PersonsLines.Contains(line) && !change.Agents.Any(touch => touch.Lines.Contains(line)));
    }
}

/// <summary>A source of a project, with what became of the lines that no agent wrote.</summary>
/// <param name="Path">From the root.</param>
internal sealed record ComparedSource(string Path, SyntaxTree Now, LineHistory History);
