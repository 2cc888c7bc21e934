using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Review.InForce.Manifests.Json;
using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.InForce.Manifests.Reading;

/// <summary>Reads patterns, and the exact names of capabilities and environments, which must be declared.</summary>
internal sealed class PatternReader(DeclaredNames names, ErrorList errors)
{
    /// <summary>The pattern of a rule of this kind.</summary>
    public Pattern? Read(JsonNode node, Kind kind)
    {
        if (Read(node, PatternSyntax.LanguageOf(kind)) is not { } pattern)
            return null;

        var (thing, declared) = kind switch
        {
            Kind.Capabilities => ("capability", names.Capabilities),
            Kind.Environments => ("environment", names.Environments),
            _ => ("", null),
        };
        if (declared is null || declared.Contains(node.Text))
            return pattern;
        errors.AddUnknown(node, thing, declared);
        return null;
    }

    /// <summary>A pattern of a language.</summary>
    public Pattern? Read(JsonNode node, PatternLanguage language)
    {
        if (!node.Expect(JsonKind.String, "a pattern is a string", errors))
            return null;
        if (Legible.Problem(node.Text) is { } problem)
        {
            errors.Add(node, problem);
            return null;
        }

        var parsed = PatternSyntax.Parse(language, node.Text);
        if (parsed.Error is { } error)
            errors.Add(node, $"{Words.Quote(node.Text)} is not a valid pattern: {error}");
        return parsed.Pattern;
    }

    /// <summary>A list of patterns, or none if there is no node.</summary>
    public IReadOnlyList<Pattern> ReadList(JsonNode? node, string thing, PatternLanguage language) =>
        node.AsList(thing, item => Read(item, language), errors);

    /// <summary>The exceptions of a rule of this kind, or none if there is no node.</summary>
    public IReadOnlyList<Pattern> ReadExcept(JsonNode? node, Kind kind) => kind == Kind.Environments
        ? ReadList(node, "'except'", kind)
        : ReadList(node, "'except'", PatternSyntax.ExceptLanguageOf(kind));

    /// <summary>What a grant lists of a kind, or none if there is no node.</summary>
    public IReadOnlyList<Pattern> ReadGranted(JsonNode? node, string thing, Kind kind) =>
        KindTable.Of(kind) is var row && row.GrantLanguage != row.Language
            ? ReadList(node, thing, row.GrantLanguage)
            : ReadList(node, thing, kind);

    /// <summary>A list of patterns or names of a kind, or none if there is no node.</summary>
    public IReadOnlyList<Pattern> ReadList(JsonNode? node, string thing, Kind kind) =>
        node.AsList(thing, item => Read(item, kind), errors);
}
