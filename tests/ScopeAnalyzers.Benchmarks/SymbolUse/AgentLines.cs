using Microsoft.CodeAnalysis.Text;
using ScopeAnalyzers.Policy.Effective;

namespace ScopeAnalyzers.Benchmarks.SymbolUse;

/// <summary>Which lines of a project are an agent's.</summary>
/// <param name="Name">How the table calls it.</param>
/// <param name="Stride">One in so many files is touched.</param>
/// <param name="Percent">The share of a touched file's lines, in one block in its middle, as a change leaves them.</param>
internal sealed record AgentLines(string Name, int Stride, int Percent)
{
    /// <summary>
    /// None; a twentieth of all lines as commits leave them, half of every tenth file; a twentieth of the lines of every file, which no
    /// commit does; all.
    /// </summary>
    public static IReadOnlyList<AgentLines> All { get; } =
    [
        new("none", 1, 0),
        new("5 %, half of every tenth file", 10, 50),
        new("5 % of every file", 1, 5),
        new("all", 1, 100),
    ];

    /// <summary>The files that the agent touched.</summary>
    public IEnumerable<TouchedFile> In(IReadOnlyList<(string Path, string Text)> files) => Percent == 0
        ? []
        : files.Where((_, index) => index % Stride == 0).Select(file => Touched(file.Path, SourceText.From(file.Text)));

    private TouchedFile Touched(string path, SourceText text)
    {
        var lines = text.Lines.Count;
        var length = Math.Max(1, lines * Percent / 100);
        var first = 1 + ((lines - length) / 2);
        var hashes = text.Lines.Select(line => LineHash.Of(text.ToString(), line.Start, line.End)).ToList();
        return new(path, hashes, [new AuthoredLines(0, "1a2b3c4", "trailer", LineSet.Of([(first, first + length - 1)]))], []);
    }
}
