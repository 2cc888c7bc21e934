namespace ScopeAnalyzers.Tool.Lsp.Editing;

/// <summary>
/// Finds the strings in a text of JSON while someone writes it: whatever is missing or open, what stands before it is still read.
/// </summary>
internal sealed class JsonWords
{
    private readonly string text;
    private readonly Stack<Level> levels = new([new Level(IsObject: false)]);
    private int at;

    private JsonWords(string text) => this.text = text;

    /// <summary>Every string, in the order of the text.</summary>
    public static IEnumerable<JsonWord> In(string text)
    {
        var words = new JsonWords(text);
        while (words.Next(text.Length) is { } word)
            yield return word;
    }

    /// <summary>The string that a place lies in, or the gap there.</summary>
    public static JsonWord At(string text, int place)
    {
        var words = new JsonWords(text);
        while (words.Next(place) is { } word)
        {
            if (place > word.Start && place <= word.End)
                return word;
        }

        return words.Word("", place, place);
    }

    // The next string that begins before a place.
    private JsonWord? Next(int before)
    {
        while (at < before)
        {
            switch (text[at])
            {
                case '"':
                    return String();
                case '/':
                    SkipComment();
                    break;
                case '{' or '[':
                    levels.Push(new Level(text[at] == '{'));
                    at++;
                    break;
                case '}' or ']':
                    if (levels.Count > 1)
                        levels.Pop();
                    at++;
                    break;
                case ':':
                    levels.Peek().IsAtValue = true;
                    at++;
                    break;
                case ',':
                    levels.Peek().IsAtValue = false;
                    at++;
                    break;
                default:
                    at++;
                    break;
            }
        }

        return null;
    }

    private JsonWord String()
    {
        var start = at++;
        while (at < text.Length && text[at] is not ('"' or '\n' or '\r'))
            at += text[at] == '\\' ? 2 : 1;
        at = Math.Min(at, text.Length);
        var inside = at;
        if (at < text.Length && text[at] == '"')
            at++;
        var word = Word(text[(start + 1)..inside], start, at);
        if (word.IsName)
            levels.Peek().Names.Add(word.Text);
        return word;
    }

    private JsonWord Word(string inside, int start, int end)
    {
        var level = levels.Peek();
        var isName = level is { IsObject: true, IsAtValue: false };
        string[] path = [.. levels.Reverse().Skip(1).SkipLast(1).Select(above => above.Step),
            .. isName || levels.Count == 1 ? Array.Empty<string>() : [level.Step]];
        return new JsonWord(path, isName, inside, start, end, [.. level.Names]);
    }

    private void SkipComment()
    {
        var isBlock = at + 1 < text.Length && text[at + 1] == '*';
        var end = isBlock ? text.IndexOf("*/", at, StringComparison.Ordinal) : text.IndexOf('\n', at);
        at = end < 0 ? text.Length : end + (isBlock ? 2 : 1);
    }

    private sealed record Level(bool IsObject)
    {
        public bool IsAtValue { get; set; }

        public List<string> Names { get; } = [];

        public string Step => !IsObject ? JsonWord.Item : Names.Count > 0 ? Names[^1] : "";
    }
}
