namespace ScopeAnalyzers.Capabilities.Roots;

/// <summary>A name in which <c>*</c> is any run of characters.</summary>
internal sealed class NamePattern
{
    private readonly string[] parts;

    public NamePattern(string text)
    {
        Text = text;
        parts = text.Split('*');
    }

    public string Text { get; }

    public bool Matches(string name)
    {
        if (!name.StartsWith(parts[0], StringComparison.Ordinal))
            return false;
        if (parts.Length == 1)
            return name.Length == parts[0].Length;

        var at = parts[0].Length;
        for (var i = 1; i < parts.Length - 1; i++)
        {
            var found = name.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < 0)
                return false;
            at = found + parts[i].Length;
        }

        return name.Length >= at + parts[^1].Length && name.EndsWith(parts[^1], StringComparison.Ordinal);
    }
}
