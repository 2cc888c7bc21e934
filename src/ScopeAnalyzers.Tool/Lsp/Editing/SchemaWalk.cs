using System.Collections.Frozen;
using System.Text.Json;
using System.Text.RegularExpressions;
using ScopeAnalyzers.Tool.Schemas;

namespace ScopeAnalyzers.Tool.Lsp.Editing;

/// <summary>Goes through a JSON Schema along the members of a text: the one table of what may be written, and what it means.</summary>
internal sealed class SchemaWalk
{
    private static readonly FrozenDictionary<string, JsonElement> Roots = ShippedSchema.All
        .ToFrozenDictionary(schema => schema.File, schema => JsonDocument.Parse(schema.Read()).RootElement);

    private readonly ShippedSchema schema;

    private SchemaWalk(ShippedSchema schema) => this.schema = schema;

    /// <summary>The schema of a file, or null if it has none.</summary>
    /// <param name="path">Relative to the root.</param>
    public static SchemaWalk? Of(string path) =>
        ShippedSchema.All.FirstOrDefault(schema => schema.IsOf(path)) is { } found ? new(found) : null;

    /// <summary>What may stand at the end of a path.</summary>
    public IReadOnlyList<SchemaPart> At(IEnumerable<string> path)
    {
        IEnumerable<SchemaPart> parts = Expanded(new SchemaPart(Roots[schema.File], schema.File, null));
        foreach (var step in path)
            parts = parts.SelectMany(part => Below(part, step)).SelectMany(Expanded);
        return [.. parts];
    }

    /// <summary>The members that an object at a path may have.</summary>
    public IEnumerable<(string Name, string? Description)> MembersAt(IEnumerable<string> path) =>
        from part in At(path)
        where part.Node.TryGetProperty("properties", out _)
        from member in part.Node.GetProperty("properties").EnumerateObject()
        select (member.Name, Described(Expanded(part with { Node = member.Value })));

    /// <summary>What the schema says of the value at a path.</summary>
    public string? DescriptionAt(IEnumerable<string> path) => Described(At(path));

    private static string? Described(IEnumerable<SchemaPart> parts) =>
        parts.Select(part => part.Node.TryGetProperty("description", out var text) ? text.GetString() : null).FirstOrDefault(text => text is not null);

    private static IEnumerable<SchemaPart> Below(SchemaPart part, string step)
    {
        // An agent may be called '*' too, which is what stands for an item.
        if (step == JsonWord.Item && part.Node.TryGetProperty("items", out var items))
            yield return part with { Node = items };
        else if (part.Node.TryGetProperty("properties", out var properties) && properties.TryGetProperty(step, out var member))
            yield return part with { Node = member };
        else if (part.Node.TryGetProperty("patternProperties", out var patterns))
        {
            foreach (var pattern in patterns.EnumerateObject()
                .Where(pattern => Regex.IsMatch(step, pattern.Name, RegexOptions.CultureInvariant)))
                yield return part with { Node = pattern.Value };
        }
    }

    private static IEnumerable<SchemaPart> Expanded(SchemaPart part)
    {
        yield return part;
        if (part.Node.TryGetProperty("$ref", out var reference) && Referred(part.File, reference.GetString()!) is { } referred)
        {
            foreach (var expanded in Expanded(referred))
                yield return expanded;
        }

        foreach (var way in new[] { "allOf", "anyOf", "oneOf" })
        {
            if (!part.Node.TryGetProperty(way, out var ways))
                continue;
            foreach (var expanded in ways.EnumerateArray().SelectMany(each => Expanded(part with { Node = each })))
                yield return expanded;
        }
    }

    private static SchemaPart? Referred(string file, string reference)
    {
        var hash = reference.IndexOf('#', StringComparison.Ordinal);
        var target = hash > 0 ? Path.GetFileName(reference[..hash]) : file;
        var name = reference[(reference.LastIndexOf('/') + 1)..];
        return Roots.TryGetValue(target, out var root) && root.TryGetProperty("definitions", out var definitions)
            && definitions.TryGetProperty(name, out var definition) ? new SchemaPart(definition, target, name) : null;
    }
}

/// <summary>Part of a schema.</summary>
/// <param name="File">The schema that it stands in.</param>
/// <param name="Definition">The name under which it is defined, or is a part of what is.</param>
internal sealed record SchemaPart(JsonElement Node, string File, string? Definition);
