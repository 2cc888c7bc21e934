namespace ScopeAnalyzers.Review.Findings.Projects.Acts;

/// <summary>Where the path of an item leads.</summary>
/// <param name="Path">The path from the repository's root, with <c>/</c>, or null if it cannot be known or lies outside.</param>
/// <param name="IsOutside">Whether it lies outside the repository.</param>
internal readonly record struct ItemPath(string? Path, bool IsOutside)
{
    private static readonly string[] OwnFolder = ["$(MSBuildThisFileDirectory)", "$(MSBuildProjectDirectory)"];

    /// <summary>Resolves a path written in a project file.</summary>
    /// <param name="project">The project file, from the root.</param>
    public static ItemPath Of(string project, string written)
    {
        var text = written;
        foreach (var own in OwnFolder)
        {
            if (text.StartsWith(own, StringComparison.OrdinalIgnoreCase))
                text = text.Substring(own.Length).TrimStart('/', '\\');
        }

        if (!BuildText.IsLiteral(text))
            return new ItemPath(null, IsOutside: false);
        text = BuildText.Unescape(text).Replace('\\', '/');
        if (text.StartsWith("/", StringComparison.Ordinal) || (text.Length > 1 && text[1] == ':'))
            return new ItemPath(null, IsOutside: true);
        var parts = new List<string>(project.Split('/'));
        parts.RemoveAt(parts.Count - 1);
        foreach (var part in text.Split('/'))
        {
            if (part == ".." && parts.Count == 0)
                return new ItemPath(null, IsOutside: true);
            // What lies above a wildcard depends on what it matches.
            if (part == ".." && ItemGlob.IsGlob(parts[parts.Count - 1]))
                return new ItemPath(null, IsOutside: false);
            if (part == "..")
                parts.RemoveAt(parts.Count - 1);
            else if (part is not ("" or "."))
                parts.Add(part);
        }

        return new ItemPath(string.Join("/", parts), IsOutside: false);
    }
}
