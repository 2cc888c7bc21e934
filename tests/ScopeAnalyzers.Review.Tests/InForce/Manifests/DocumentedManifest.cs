namespace ScopeAnalyzers.Review.Tests.InForce.Manifests;

/// <summary>A manifest that a page shows, under its heading; a task file goes with the manifest before it.</summary>
internal sealed record DocumentedManifest(string Heading, string Json, IReadOnlyList<(string Id, string Json)> TaskFiles)
{
    private const string TaskFile = "// .agent-scope/tasks/";

    /// <summary>The manifests of a page of the documentation.</summary>
    public static IReadOnlyList<DocumentedManifest> Of(string page)
    {
        var manifests = new List<DocumentedManifest>();
        var heading = "";
        List<string>? block = null;
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "docs", page)))
        {
            if (line == "```jsonc")
                block = [];
            else if (line == "```" && block is not null)
                (manifests, block) = (With(manifests, heading, block), null);
            else if (block is not null)
                block.Add(line);
            else if (line.StartsWith("## ", StringComparison.Ordinal))
                heading = line[3..];
        }

        return manifests;
    }

    private static List<DocumentedManifest> With(List<DocumentedManifest> manifests, string heading, List<string> block)
    {
        var json = string.Join('\n', block);
        if (!block[0].StartsWith(TaskFile, StringComparison.Ordinal))
            return [.. manifests, new DocumentedManifest(heading, json, [])];
        var beside = manifests[^1];
        return [.. manifests[..^1], beside with { TaskFiles = [(Path.GetFileNameWithoutExtension(block[0][TaskFile.Length..]), json)] }];
    }
}
