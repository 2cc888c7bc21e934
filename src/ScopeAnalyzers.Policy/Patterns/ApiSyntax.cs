using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Patterns;

/// <summary>Reads API patterns (manifest.md, "Patterns", <c>api</c>).</summary>
internal static class ApiSyntax
{
    private static readonly string[] Accessors = ["get_", "set_", "add_", "remove_"];

    public static ParsedPattern Parse(string text)
    {
        if (text.Length < 2 || text[1] != ':')
            return ParsedPattern.Refused($"an API begins with what it is: write 'T:{text}' for a type, 'N:{text}' for a namespace, 'M:{text}' for a method");
        if ("NTMPFE".IndexOf(text[0]) < 0)
        {
            return ParsedPattern.Refused("ntmpfe".IndexOf(text[0]) < 0
                ? "an API begins with N:, T:, M:, P:, F: or E:"
                : $"write '{char.ToUpperInvariant(text[0])}{text.Substring(1)}'");
        }

        var error = Unreadable.In(text) ?? text[0] switch
        {
            'N' => text.Length == 2 ? "write the namespace after 'N:'" : NamespaceSyntax.Error(text.Substring(2)),
            'T' => TypeError(text),
            _ => MemberError(text),
        };
        if (error is not null)
            return ParsedPattern.Refused(error);
        return ParsedPattern.Of(text[0] switch
        {
            'N' => new NamespaceIdPattern(text),
            'T' => new TypeIdPattern(text),
            _ => new MemberIdPattern(text),
        });
    }

    private static string? TypeError(string text)
    {
        if (text.Contains('('))
            return "a type has no parameter list: write 'M:' before a method";
        var id = DocumentationId.Of(text);
        if (id.Name == "**")
            return $"'**' is for namespaces: write 'N:{text.Substring(2)}'";
        return NameError(text.Substring(2)) ?? OwnerError(id.Owner) ?? LastError(id.Name, "`");
    }

    private static string? MemberError(string text)
    {
        var head = text.Split('(')[0];
        var hasList = head != text;
        if (head.Contains('~'))
            return "a return type follows a parameter list: write 'M:X.op_Explicit(T)~R', or leave '~' out for every overload";
        if (hasList && text[0] is not ('M' or 'P'))
            return $"a field or an event has no parameter list: write '{head}'";

        var id = DocumentationId.Of(text);
        if (id.Owner.Length == 0)
            return "a member is named with its type: write 'M:Namespace.Type.Member'";
        return OwnerError(id.Owner)
            ?? MemberNameError(id.Name, text[0])
            ?? (hasList ? ListError(text, head.Length) : null);
    }

    private static string? MemberNameError(string name, char prefix)
    {
        if (prefix == 'M' && Accessors.FirstOrDefault(accessor => name.StartsWith(accessor, StringComparison.Ordinal)) is { } accessor)
            return $"an accessor is evaluated as its property or event: write '{(accessor[0] is 'g' or 's' ? 'P' : 'E')}:' and the name without '{accessor}'";
        var plain = name.StartsWith("#", StringComparison.Ordinal) ? name.Substring(1) : name;

        // An explicit implementation's name holds the interface's, with '#' for each dot: Shop#Contracts#IGateway#Send.
        if (plain.Contains('#') && plain.Split('#').All(part => part.Length > 0 && part.IndexOfAny(['<', '[', ' ']) < 0))
            return null;
        return NameError(plain) ?? LastError(plain, prefix == 'M' ? "``" : null);
    }

    private static string? ListError(string text, int open)
    {
        if (IdTypes.Error(text, open, out var end) is { } error)
            return error;
        if (end == text.Length)
            return null;
        return text[0] == 'M' && text[end] == '~'
            ? IdTypes.TypeError(text.Substring(end + 1))
            : "nothing but '~' and a return type follows the parameter list";
    }

    // What means a type elsewhere but not in an id, with what does.
    private static string? NameError(string name)
    {
        if (name.Contains('{') || name.Contains('<'))
            return "a constructed type is evaluated as its definition: write 'List`1', the number of type parameters after '`'";
        if (name.Contains('['))
            return "an array is evaluated as its element type: leave the brackets out";
        if (name.Contains('+') || name.Contains('/'))
            return "a nested type is written with '.'";
        return null;
    }

    private static string? OwnerError(string owner)
    {
        if (owner.Length == 0)
            return null;
        if (owner.Contains('*'))
            return "'*' may only be in the last part: write 'N:X.**' for a namespace and all below";
        return NameError(owner) ?? owner.Split('.').Select(part => PartError(part, "`")).FirstOrDefault(error => error is not null);
    }

    private static string? LastError(string name, string? tick)
    {
        if (name.Contains("**"))
            return "'**' is for namespaces: write '*' for any run of characters";

        // A star may stand where an identifier's character does, first or later.
        return PartError(name.Replace("*", "_"), tick);
    }

    private static string? PartError(string part, string? tick)
    {
        var name = DocumentationId.WithoutArity(part);
        if (part.Length == 0)
            return "an empty part: write one '.' between two names, and none at the end";
        if (name != part && (tick is null || !IsArity(part.Substring(name.Length), tick)))
            return tick is null ? "this has no arity: leave '`' out" : $"an arity is written '{tick}1'";
        return Identifiers.IsIdentifier(name) ? null : $"'{name}' is not a valid identifier: write the name as metadata holds it";
    }

    private static bool IsArity(string text, string tick) =>
        text.StartsWith(tick, StringComparison.Ordinal)
        && text.Length > tick.Length
        && text[tick.Length] != '0'
        && text.Substring(tick.Length).All(unit => unit is >= '0' and <= '9');
}
