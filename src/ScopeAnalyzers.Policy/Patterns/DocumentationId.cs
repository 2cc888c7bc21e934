namespace ScopeAnalyzers.Policy.Patterns;

/// <summary>A documentation id in its parts: <c>M:System.IO.File.Copy(System.String,System.String)</c>.</summary>
/// <param name="Prefix"><c>N</c>, <c>T</c>, <c>M</c>, <c>P</c>, <c>F</c> or <c>E</c>.</param>
/// <param name="Owner">What is before the last dot of the name, or empty if there is no dot.</param>
/// <param name="Name">The last part of the name, with its arity.</param>
/// <param name="Parameters">The text between the parentheses, or empty if there are none.</param>
/// <param name="Return">The type after <c>~</c>, or null if there is none.</param>
internal readonly record struct DocumentationId(char Prefix, string Owner, string Name, string Parameters, string? Return)
{
    /// <summary>The parts of an id; a text without a prefix has the prefix <c>\0</c>.</summary>
    public static DocumentationId Of(string id)
    {
        if (id.Length < 2 || id[1] != ':')
            return new DocumentationId('\0', "", id, "", null);

        var open = id.IndexOf('(');
        var close = id.LastIndexOf(')');
        var tilde = id.IndexOf('~', close + 1);
        var end = open != -1 ? open : tilde != -1 ? tilde : id.Length;
        var dot = id.LastIndexOf('.', end - 1, end - 2);
        var name = dot == -1 ? 2 : dot + 1;
        return new DocumentationId(
            id[0],
            dot == -1 ? "" : id.Substring(2, dot - 2),
            id.Substring(name, end - name),
            close > open ? id.Substring(open + 1, close - open - 1) : "",
            tilde == -1 ? null : id.Substring(tilde + 1));
    }

    /// <summary>The name without <c>`n</c> or <c>``n</c>.</summary>
    public static string WithoutArity(string name)
    {
        var tick = name.IndexOf('`');
        return tick == -1 ? name : name.Substring(0, tick);
    }
}
