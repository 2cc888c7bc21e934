using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ScopeAnalyzers.Analyzer.Lines;
using ScopeAnalyzers.Policy.Effective;

namespace ScopeAnalyzers.Tool.Compile.Meaning;

/// <summary>Which lines of a source no agent wrote, and which line of the base each of them was.</summary>
/// <param name="Old">The source in the base; null if the base did not compile it.</param>
/// <param name="Lines">The lines now, from 1, each with its line in the base; 0 if it has none.</param>
internal sealed record LineHistory(SyntaxTree? Old, IReadOnlyList<(int Now, int Old)> Lines)
{
    /// <summary>The history of a source that the change did not touch.</summary>
    public static LineHistory Untouched(SyntaxTree old) =>
        new(old, [.. Enumerable.Range(1, old.GetText().Lines.Count).Select(line => (line, line))]);

    /// <summary>The history of a source that the change touched.</summary>
    /// <param name="isBases">Whether a line now, from 1, is neither an agent's nor one that a person added.</param>
    public static LineHistory Of(SyntaxTree? old, SourceText now, Func<int, bool> isBases)
    {
        var map = old is null
            ? new int[now.Lines.Count + 1] : LineDiff.Map(AuthoredTexts.HashesOf(old.GetText()), AuthoredTexts.HashesOf(now));
        return new LineHistory(old, [.. Enumerable.Range(1, now.Lines.Count).Where(isBases).Select(line => (line, map[line]))]);
    }

    /// <summary>The history of the lines that the base had: the others are a person's new ones.</summary>
    public LineHistory Known() => this with { Lines = [.. Lines.Where(line => line.Old != 0)] };
}
