using System.Text;

namespace ScopeAnalyzers.Review.Authors.Agents.Notes;

/// <summary>
/// Reads a git-ai authorship note: sections of a path and indented entries <c>KEY RANGES</c>, a line <c>---</c>, then JSON.
/// A part that cannot be read is told and costs nothing else.
/// </summary>
internal static class Note
{
    private const string Divider = "---";
    private static readonly Encoding Strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the bytes of a note; never throws.</summary>
    public static NoteAuthorship Parse(byte[] bytes)
    {
        var text = Decode(bytes, out var problem);
        var lines = text.Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        var divider = lines.IndexOf(Divider);
        if (divider < 0)
            problem ??= "it has no line '---'";

        var metadata = NoteMetadata.Parse(divider < 0 ? "" : string.Join("\n", lines.Skip(divider + 1)));
        problem ??= metadata.Problem;
        var files = new Dictionary<string, NoteEntries>(StringComparer.Ordinal);
        NoteEntries? file = null;
        for (var number = 1; number <= (divider < 0 ? lines.Count : divider); number++)
        {
            var line = lines[number - 1];
            if (line.Trim().Length == 0)
                continue;
            if (line[0] is not (' ' or '\t'))
            {
                var path = Unquote(line);
                if (!files.TryGetValue(path, out file))
                    files.Add(path, file = new NoteEntries());
            }
            else if (file is null || !AddEntry(file, line.Trim(), metadata))
            {
                problem ??= $"its line {number} cannot be read";
            }
        }

        return new NoteAuthorship(files.ToDictionary(entry => entry.Key, entry => entry.Value.Close(), StringComparer.Ordinal), problem);
    }

    private static bool AddEntry(NoteEntries file, string entry, NoteMetadata metadata)
    {
        var space = entry.IndexOf(' ');
        if (space < 0)
            return false;

        file.Add(metadata.Of(entry.Substring(0, space)), NoteRanges.Parse(entry.Substring(space + 1), out var isWhole));
        return isWhole;
    }

    private static string Unquote(string path) =>
        path.Length >= 2 && path[0] == '"' && path[path.Length - 1] == '"' ? path.Substring(1, path.Length - 2) : path;

    private static string Decode(byte[] bytes, out string? problem)
    {
        try
        {
            problem = null;
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            problem = "it is not UTF-8";
            return Encoding.UTF8.GetString(bytes);
        }
    }
}
