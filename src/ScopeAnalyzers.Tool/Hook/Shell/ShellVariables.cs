using ScopeAnalyzers.Tool.Hook.Shell.Reading;

namespace ScopeAnalyzers.Tool.Hook.Shell;

/// <summary>The variables that a line sets itself, with every value that it gives them.</summary>
internal sealed class ShellVariables
{
    private readonly Dictionary<string, List<ShellWord>?> values = new(StringComparer.Ordinal);

    /// <summary>Takes an assignment.</summary>
    public void Assign(ShellWord assignment)
    {
        var equals = assignment.Text.IndexOf('=');
        Add(assignment.Text[..equals], [assignment with { Text = assignment.Text[(equals + 1)..] }]);
    }

    /// <summary>Takes the values that a loop gives a variable.</summary>
    public void Add(string name, IEnumerable<ShellWord> added)
    {
        var all = added.SelectMany(Resolved).ToList();
        values[name] = all.Exists(word => word.IsOpen) || (values.TryGetValue(name, out var known) && known is null)
            ? null : [.. known ?? [], .. all];
    }

    /// <summary>A word with the values of its variable put in; the word itself if they are not known.</summary>
    public IEnumerable<ShellWord> Resolved(ShellWord word)
    {
        if (!word.IsOpen || word.Text.Count(unit => unit == '$') != 1)
            return [word];
        var at = word.Text.IndexOf('$');
        var (name, end) = NameAt(word.Text, at + 1);
        return values.GetValueOrDefault(name) is { } known
            ? known.Select(value => value with
            {
                Text = word.Text[..at] + value.Text + word.Text[end..],
                IsPattern = value.IsPattern || word.IsPattern,
                IsFromHome = at == 0 && value.IsFromHome,
            })
            : [word];
    }

    private static (string Name, int End) NameAt(string text, int start)
    {
        var isBraced = start < text.Length && text[start] == '{';
        var from = isBraced ? start + 1 : start;
        var end = from;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
            end++;
        return isBraced && (end >= text.Length || text[end] != '}') ? ("", end) : (text[from..end], isBraced ? end + 1 : end);
    }
}
