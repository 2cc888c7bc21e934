using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Results.Proposing;

namespace ScopeAnalyzers.Tool.Schemas;

/// <summary>A JSON Schema that the command carries, so that an editor needs no network.</summary>
/// <param name="Word">How the command line names it.</param>
/// <param name="File">Its file; the others refer to that of the manifest, beside which they lie.</param>
/// <param name="Of">What it is of.</param>
internal sealed record ShippedSchema(string Word, string File, string Of)
{
    /// <summary>All of them, the manifest's first.</summary>
    public static IReadOnlyList<ShippedSchema> All { get; } =
    [
        new("manifest", ProposedManifest.SchemaFile, ManifestPaths.Manifest),
        new("task", "agent-scope.task.schema.json", $"{ManifestPaths.TaskFolder}/*.json"),
        new("request", "agent-scope.request.schema.json", ".agent-scope/requests/*.json"),
    ];

    /// <summary>Whether it is the schema of a file.</summary>
    /// <param name="path">Relative to the root.</param>
    public bool IsOf(string path) => Of.StartsWith(Path.GetDirectoryName(path)!.Replace('\\', '/') + "/*", StringComparison.Ordinal)
        ? path.EndsWith(".json", StringComparison.Ordinal) : path == Of;

    /// <summary>Its text.</summary>
    public string Read()
    {
        using var stream = typeof(ShippedSchema).Assembly.GetManifestResourceStream(File)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
