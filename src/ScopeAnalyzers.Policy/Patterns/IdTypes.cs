namespace ScopeAnalyzers.Policy.Patterns;

/// <summary>The types in the parameter list of a documentation id; what is read here is compared letter by letter later.</summary>
internal static class IdTypes
{
    /// <summary>What is wrong with the list that begins at <paramref name="open"/>; its end is after its last parenthesis.</summary>
    public static string? Error(string text, int open, out int end)
    {
        end = End(text, open);
        if (end == 0)
            return "the brackets of the parameter list do not pair: write one ')' for each '('";
        var list = text.Substring(open + 1, end - open - 2);
        return list.Length == 0 ? null : Split(list).Select(TypeError).FirstOrDefault(error => error is not null);
    }

    /// <summary>What is wrong with one type, or null if nothing is.</summary>
    public static string? TypeError(string type)
    {
        if (type.Length == 0)
            return "an empty type: write one ',' between two types, and none at the end";
        if (type.Contains(' '))
            return "a parameter is its type alone, without spaces and names: write '(System.String,System.Int32)'";
        if (type.Contains('<'))
            return "type arguments stand in braces in a list: write 'System.Collections.Generic.List{System.Int32}'";
        var name = type.TrimEnd('[', ']', '*', '@', '&', ',', '?');
        if (MetadataName(name) is { } metadata)
            return $"write 'System.{metadata}' for '{name}'";
        return name.Length > 0 && (char.IsLetter(name[0]) || name[0] is '`' or '_' or '=')
            ? null
            : $"'{type}' is not a valid type: write it as in a documentation id, 'System.String'";
    }

    // What a keyword of C# is called in metadata.
    private static string? MetadataName(string keyword) => keyword switch
    {
        "bool" => "Boolean",
        "byte" => "Byte",
        "char" => "Char",
        "decimal" => "Decimal",
        "double" => "Double",
        "float" => "Single",
        "int" => "Int32",
        "long" => "Int64",
        "nint" => "IntPtr",
        "nuint" => "UIntPtr",
        "object" => "Object",
        "sbyte" => "SByte",
        "short" => "Int16",
        "string" => "String",
        "uint" => "UInt32",
        "ulong" => "UInt64",
        "ushort" => "UInt16",
        "void" => "Void",
        _ => null,
    };

    // The place after the last parenthesis of the list, or 0 if the brackets do not pair.
    private static int End(string text, int open)
    {
        var pairs = new Stack<char>();
        for (var i = open; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '(': pairs.Push(')'); break;
                case '{': pairs.Push('}'); break;
                case '[': pairs.Push(']'); break;
                case ')' or '}' or ']' when pairs.Pop() != text[i]: return 0;
                case ')' when pairs.Count == 0: return i + 1;
            }
        }

        return 0;
    }

    private static IEnumerable<string> Split(string list)
    {
        int depth = 0, start = 0;
        for (var i = 0; i < list.Length; i++)
        {
            if (list[i] is '(' or '{' or '[')
                depth++;
            else if (list[i] is ')' or '}' or ']')
                depth--;
            else if (list[i] == ',' && depth == 0)
            {
                yield return list.Substring(start, i - start);
                start = i + 1;
            }
        }

        yield return list.Substring(start);
    }
}
