namespace ScopeAnalyzers.Tool.Mcp;

/// <summary>What an agent asks about, in the words of <c>explain</c>.</summary>
internal static class AskedResources
{
    /// <summary>The resources, in the order of the lists.</summary>
    public static IReadOnlyList<string> Of(string[]? files, string[]? apis, string[]? packages, string[]? commands, string[]? resources) =>
    [
        .. files ?? [],
        .. (apis ?? []).Select(Api),
        .. (packages ?? []).Select(id => $"package:{id}"),
        .. (commands ?? []).Select(line => $"tool:Bash({line})"),
        .. resources ?? [],
    ];

    // A name alone does not say whether it is of a type or of a member, and would be read as a path.
    private static string Api(string id) => id.Length > 2 && id[1] == ':' ? id : $"api:{id}";
}
