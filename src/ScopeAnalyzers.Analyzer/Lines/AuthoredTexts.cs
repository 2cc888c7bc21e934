using Microsoft.CodeAnalysis.Text;
using ScopeAnalyzers.Analyzer.Hosting;
using ScopeAnalyzers.Policy.Effective;

namespace ScopeAnalyzers.Analyzer.Lines;

/// <summary>Finds the agents' lines again in the text that the host has.</summary>
internal static class AuthoredTexts
{
    /// <summary>
    /// The text with the agents' lines. Where it is not the text that Review saw, an editor's lines are those that a diff keeps,
    /// since a person is typing; under a compiler all of it counts as the agents', since no one knows who changed it.
    /// </summary>
    public static AuthoredText Of(SourceText text, TouchedFile file, Host host) => new(text, LinesIn(text, file, host));

    /// <summary>The same, as the numbers of the lines.</summary>
    public static IReadOnlyList<AuthoredLines> LinesIn(SourceText text, TouchedFile file, Host host)
    {
        var hashes = HashesOf(text);
        return Same(hashes, file.Hashes) ? file.Lines
            : host == Host.Compiler ? [.. file.Lines.Select(lines => lines with { Lines = LineSet.Of([(1, hashes.Count)]) })]
            : Carried(file, hashes);
    }

    private static bool Same(IReadOnlyList<uint> now, IReadOnlyList<uint> recorded)
    {
        if (now.Count != recorded.Count)
            return false;
        for (var line = 0; line < now.Count; line++)
        {
            if (now[line] != recorded[line])
                return false;
        }

        return true;
    }

    /// <summary>A hash of each line, as C# counts lines.</summary>
    public static IReadOnlyList<uint> HashesOf(SourceText text)
    {
        var characters = text.ToString();
        var hashes = new uint[text.Lines.Count];
        for (var line = 0; line < hashes.Length; line++)
        {
            var span = text.Lines[line].Span;
            hashes[line] = LineHash.Of(characters, span.Start, span.End);
        }

        return hashes;
    }

    private static IReadOnlyList<AuthoredLines> Carried(TouchedFile file, IReadOnlyList<uint> now)
    {
        var map = LineDiff.Map(file.Hashes, now);
        return [.. file.Lines.Select(lines => lines with { Lines = LineDiff.Find(lines.Lines, map) })];
    }
}
