using System.Globalization;
using System.Text.Json;
using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Authors.Agents;

namespace ScopeAnalyzers.Tool.Lsp.Editing;

/// <summary>What may be written at a place of a manifest, a task or a request, and what is there means.</summary>
/// <param name="text">The text as it is written now.</param>
/// <param name="manifest">The text of the manifest, which declares the names.</param>
internal sealed class ManifestEditing(string text, SchemaWalk schema, string manifest, RepositoryNames names)
{
    private const int Most = 200;

    // By the schema's own definitions: what the repository has of them.
    private Dictionary<string, Func<JsonWord, IEnumerable<Suggestion>>> Sources => new(StringComparer.Ordinal)
    {
        ["filePattern"] = word => Paths(word.Text),
        ["namespacePattern"] = _ => names.Namespaces.Select(name => new Suggestion(name)),
        ["apiPattern"] = _ => names.Namespaces.Select(name => new Suggestion($"N:{name}.**")),
        ["packagePattern"] = _ => names.Packages.Select(name => new Suggestion(name)),
        ["agentId"] = _ => Agents(),
        ["capabilityName"] = _ => Declared("capabilities").Select(name => new Suggestion(name, "A class of this manifest.")),
        ["name"] = word => Names(word),
    };

    /// <summary>What may be written at a place, and the word that it is written for.</summary>
    public (JsonWord Word, IReadOnlyList<Suggestion> Suggestions) SuggestionsAt(int place)
    {
        var word = JsonWords.At(text, place);
        // What follows the place was written before, and is replaced.
        var typed = word with { Text = word.Start == word.End
            ? "" : text[(word.Start + 1)..Math.Max(word.Start + 1, Math.Min(place, word.End))] };
        var all = word.IsName ? Members(word) : Values(typed);
        return (word, [.. all.DistinctBy(each => each.Text).Take(Most)]);
    }

    /// <summary>What the word at a place means, in Markdown, or null if nothing is there.</summary>
    public (JsonWord Word, string Text)? MeaningAt(int place)
    {
        var word = JsonWords.At(text, place);
        if (word.Start == word.End)
            return null;
        string?[] said = word.IsName
            ? [schema.DescriptionAt([.. word.Path, word.Text])]
            : [Matched(word), ValueMeaning(word), schema.DescriptionAt(word.Path)];
        var lines = said.OfType<string>().Distinct().ToList();
        return lines.Count == 0 ? null : (word, string.Join("\n\n", lines));
    }

    /// <summary>Where the scope that is named at a place is declared in the manifest, or null if none is named there.</summary>
    public JsonWord? DeclarationAt(int place)
    {
        var word = JsonWords.At(text, place);
        return word.IsName || !NamesScope(word) ? null
            : JsonWords.In(manifest).FirstOrDefault(each => each is { IsName: true, Path: ["scopes"] } && each.Text == word.Text);
    }

    private IEnumerable<Suggestion> Members(JsonWord word)
    {
        var members = schema.MembersAt(word.Path).Select(member => new Suggestion(member.Name, member.Description));
        var own = word.Path is ["agents"] ? Agents() : [];
        return members.Concat(own).Where(each => !word.Before.Contains(each.Text));
    }

    private IEnumerable<Suggestion> Values(JsonWord word)
    {
        var parts = schema.At(word.Path);
        return Listed(parts).Concat(parts.Select(part => part.Definition).OfType<string>().Distinct()
            .Where(Sources.ContainsKey).SelectMany(definition => Sources[definition](word)));
    }

    private static IEnumerable<Suggestion> Listed(IEnumerable<SchemaPart> parts)
    {
        foreach (var part in parts)
        {
            if (!part.Node.TryGetProperty("enum", out var values))
                continue;
            var meanings = part.Node.TryGetProperty("enumDescriptions", out var described)
                ? described.EnumerateArray().Select(meaning => meaning.GetString()).ToList() : [];
            foreach (var (value, at) in values.EnumerateArray().Select((value, at) => (value, at)))
            {
                if (value.ValueKind == JsonValueKind.String)
                    yield return new Suggestion(value.GetString()!, at < meanings.Count ? meanings[at] : null);
            }
        }
    }

    private IEnumerable<Suggestion> Agents() =>
        KnownAgents.Ids.Concat(Declared("agents")).Select(id => new Suggestion(id));

    private IEnumerable<Suggestion> Names(JsonWord word) =>
        NamesScope(word) ? Declared("scopes").Select(name => new Suggestion(name)) : [];

    private static bool NamesScope(JsonWord word) => word.Path is [.., "scope"] or [.., "scope", JsonWord.Item];

    private IEnumerable<string> Declared(string member) =>
        JsonWords.In(manifest).Where(word => word.IsName && word.Path.Count == 1 && word.Path[0] == member).Select(word => word.Text);

    // What is in the folder that was typed so far: its folders, and its files. Paths are in order, so that a folder is passed in one step.
    private IEnumerable<Suggestion> Paths(string typed)
    {
        var star = typed.IndexOf('*', StringComparison.Ordinal);
        var folder = typed[..((star < 0 ? typed : typed[..star]).LastIndexOf('/') + 1)];
        var paths = names.Paths;
        for (var at = FirstFrom(paths, folder); at < paths.Count && paths[at].StartsWith(folder, StringComparison.Ordinal);)
        {
            var slash = paths[at].IndexOf('/', folder.Length);
            if (slash < 0)
            {
                yield return new Suggestion(paths[at++], IsFile: true);
                continue;
            }

            var below = paths[at][..(slash + 1)];
            yield return new Suggestion(below + "**", $"All that is in {below}", IsFile: true);
            // '0' is the character after '/'.
            at = FirstFrom(paths, below[..^1] + '0');
        }
    }

    private static int FirstFrom(IReadOnlyList<string> sorted, string from)
    {
        var (low, high) = (0, sorted.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(sorted[middle], from) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private string? Matched(JsonWord word)
    {
        var definitions = schema.At(word.Path).Select(part => part.Definition).ToList();
        return definitions.Contains("filePattern")
                ? Counted(PatternLanguage.Files, word.Text, names.Paths, path => new FileResource(path, FileAct.Modify), "tracked file")
            : definitions.Contains("packagePattern")
                ? Counted(PatternLanguage.Packages, word.Text, names.Packages, id => new PackageResource(id), "referenced package")
            : null;
    }

    private static string? Counted(
        PatternLanguage language, string pattern, IReadOnlyList<string> all, Func<string, Resource> resource, string thing)
    {
        if (pattern.Length == 0 || PatternSyntax.Parse(language, pattern).Pattern is not { } parsed)
            return null;
        var count = all.Count(each => parsed.Matches(resource(each), MatchMode.Exact));
        return string.Create(CultureInfo.InvariantCulture, $"Matches {count} of {all.Count} {thing}s now.");
    }

    private string? ValueMeaning(JsonWord word) =>
        Listed(schema.At(word.Path)).FirstOrDefault(value => value.Text == word.Text)?.Meaning;
}

/// <summary>Something that may be written.</summary>
/// <param name="Meaning">What it means, or null if its name says it.</param>
/// <param name="IsFile">Whether it is a file or a folder.</param>
internal sealed record Suggestion(string Text, string? Meaning = null, bool IsFile = false);
