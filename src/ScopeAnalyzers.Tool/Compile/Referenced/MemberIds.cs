namespace ScopeAnalyzers.Tool.Compile.Referenced;

/// <summary>Documentation ids of members, as a person names them.</summary>
internal static class MemberIds
{
    /// <summary>The member with its type's name, without parameters: <c>Client.Send</c>, <c>new Client</c>.</summary>
    public static string Short(string id)
    {
        var name = id[2..(id + "(").IndexOf('(', StringComparison.Ordinal)].Split("``")[0];
        var parts = name.Split('.');
        var type = parts.Length > 1 ? parts[^2] : "";
        return parts[^1] == "#ctor" ? $"new {type}" : $"{type}.{parts[^1]}";
    }
}
