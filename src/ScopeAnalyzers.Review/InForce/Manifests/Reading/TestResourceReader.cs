using ScopeAnalyzers.Policy.Capabilities;
using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.InForce.Manifests.Reading;

/// <summary>Reads what a test is about: exactly one thing, by its own name and not by a pattern.</summary>
internal sealed class TestResourceReader(DeclaredNames names, ErrorList errors)
{
    // Words that a test alone needs: a command line knows a path and an id by their look.
    private static readonly (string Member, PatternLanguage Language, Func<string, Resource> Name)[] Rows =
    [
        NamedKinds.Row(Kind.Files, path => new FileResource(path, FileAct.Modify)),
        NamedKinds.Row(Kind.Apis, id => new ApiResource(NamedSymbol.Of(id))),
        .. NamedKinds.Rows,
    ];

    private static readonly IReadOnlyList<string> Members = [.. Rows.Select(row => Words.Quote(row.Member))];

    /// <summary>The resource; null, and an error, where there is not exactly one.</summary>
    public Resource? Read(ObjectReading test)
    {
        var written = Rows.Where(row => test.Optional(row.Member) is not null).ToList();
        if (written.Count != 1)
        {
            var there = written.Count == 0 ? "none" : Words.AllOf([.. written.Select(row => Words.Quote(row.Member))]);
            if (written.Count > 1 || !test.HasUnknown)
                errors.Add(test.Node, $"a test is about exactly one of {Words.AnyOf(Members)}, not {there}");
            return null;
        }

        var (member, language, name) = written[0];
        var node = test.Optional(member)!;
        if (node.AsName($"'{member}'", errors) is not { } text)
            return null;
        if (Problem(member, text, language) is { } problem)
            errors.Add(node, problem);
        else if (member == "capability" && !names.Capabilities.Contains(text))
            errors.AddUnknown(node, "capability", names.Capabilities);
        else
            return name(text);
        return null;
    }

    private static string? Problem(string member, string text, PatternLanguage language)
    {
        if (member != "tool" && (NamedKinds.BeforeList(text).Contains('*') || text.EndsWith("/", StringComparison.Ordinal)))
            return $"{Words.Quote(text)} is a pattern; a test names one {member}, without '*' and without a final '/'";
        if (member == "tool" && ToolFacts.Problem(text) is { } ambiguous)
            return ambiguous;
        return PatternSyntax.Parse(language, text).Error is { } error ? $"{Words.Quote(text)} names no {member}: {error}" : null;
    }
}
