using ScopeAnalyzers.Tool.Hook.Shell.Reading;

namespace ScopeAnalyzers.Tool.Hook.Shell.Writing;

/// <summary>The arguments of a program, by what they are.</summary>
internal sealed class ShellArguments
{
    private readonly List<(string Name, ShellWord? Value)> options = [];

    /// <param name="words">The words behind the program, or behind its verb.</param>
    /// <param name="withValue">The options that take the word after them.</param>
    public ShellArguments(IEnumerable<ShellWord> words, params IReadOnlyList<string> withValue)
    {
        var operands = new List<ShellWord>();
        var rest = words.ToList();
        for (var at = 0; at < rest.Count; at++)
        {
            var word = rest[at];
            if (word.Text == "--")
            {
                AfterDashes = [.. rest.Skip(at + 1)];
                operands.AddRange(AfterDashes);
                break;
            }

            if (word.Text.Length < 2 || word.Text[0] != '-')
                operands.Add(word);
            else if (TakesNext(word.Text, withValue) is { } name && at + 1 < rest.Count)
                AddOption(word, withValue, (name, rest[++at]));
            else
                AddOption(word, withValue, null);
        }

        Operands = operands;
    }

    /// <summary>What is neither an option nor the value of one.</summary>
    public IReadOnlyList<ShellWord> Operands { get; }

    /// <summary>What follows <c>--</c>, or null if there is no <c>--</c>.</summary>
    public IReadOnlyList<ShellWord>? AfterDashes { get; }

    /// <summary>Whether one of these options is there, whole or among short ones.</summary>
    public bool Has(params IEnumerable<string> names) => names.Any(name => options.Exists(option => option.Name == name));

    /// <summary>The values of these options.</summary>
    public IEnumerable<ShellWord> ValuesOf(params IEnumerable<string> names) =>
        options.Where(option => names.Contains(option.Name)).Select(option => option.Value).OfType<ShellWord>();

    // The option whose value is the next word: the word itself, or the last of several short ones.
    private static string? TakesNext(string word, IReadOnlyList<string> withValue) =>
        withValue.Contains(word) ? word
        : word[1] == '-' || word[1..].Any(letter => !char.IsAsciiLetterOrDigit(letter)) ? null
        : word[1..].Select(letter => $"-{letter}").FirstOrDefault(withValue.Contains) is { } first && first[1] == word[^1] ? first : null;

    // --name=value; -abc are three options, and what follows one with a value is its value, as what follows a dot is.
    private void AddOption(ShellWord word, IReadOnlyList<string> withValue, (string Name, ShellWord Value)? next)
    {
        if (next is { } valued)
            options.Add((valued.Name, valued.Value));
        if (word.Text.StartsWith("--", StringComparison.Ordinal))
        {
            var equals = word.Text.IndexOf('=');
            options.Add(equals < 0 ? (word.Text, null) : (word.Text[..equals], word with { Text = word.Text[(equals + 1)..] }));
            return;
        }

        for (var at = 1; at < word.Text.Length && word.Text[at] != '.'; at++)
        {
            var name = $"-{word.Text[at]}";
            var takesRest = withValue.Contains(name) && at + 1 < word.Text.Length;
            options.Add((name, takesRest ? word with { Text = word.Text[(at + 1)..] } : null));
            if (takesRest)
                return;
        }
    }
}
