using ScopeAnalyzers.Policy.Capabilities;
using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.InForce.Manifests.Reading;

/// <summary>
/// Reads what a test is about: exactly one thing, by its own name and not by a pattern. Beside a thing that is in a file, <c>file</c> says
/// in which one; alone, it is the thing itself, and <c>act</c> says what is done to it.
/// </summary>
internal sealed class TestResourceReader(DeclaredNames names, ErrorList errors)
{
    // Words that a test alone needs: a command line knows a path and an id by their look.
    private static readonly (string Member, PatternLanguage Language, Func<string, Resource> Name)[] Rows =
    [
        NamedKinds.Row(Kind.Files, path => NamedKinds.File(path, FileAct.Modify)),
        NamedKinds.Row(Kind.Apis, id => new ApiResource(NamedSymbol.Of(id))),
        NamedKinds.Row(Kind.Build, name => new BuildResource("", name)),
        .. NamedKinds.Rows,
    ];

    private const string File = "file";

    private static readonly IReadOnlyList<string> Members = [.. Rows.Select(row => Words.Quote(row.Member))];

    /// <summary>The resource; null, and an error, where there is not exactly one.</summary>
    public Resource? Read(ObjectReading test)
    {
        var written = Rows.Where(row => test.Optional(row.Member) is not null).ToList();
        if (written is [{ Member: File }, { } thing])
            return ReadInFile(test, thing);
        if (written.Count != 1)
        {
            var there = written.Count == 0 ? "none" : Words.AllOf([.. written.Select(row => Words.Quote(row.Member))]);
            if (written.Count > 1 || !test.HasUnknown)
                errors.Add(test.Node, $"a test is about exactly one of {Words.AnyOf(Members)}, not {there}");
            return null;
        }

        var act = ReadAct(test);
        return Read(test, written[0]) is not { } resource ? null
            : act is null ? resource
            : resource is FileResource file ? NamedKinds.File(file.Path, act.Value)
            : Refused(test, "act", $"is done to a 'file', and this test is about a '{written[0].Member}'");
    }

    private Resource? ReadInFile(ObjectReading test, (string Member, PatternLanguage Language, Func<string, Resource> Name) thing)
    {
        if (test.Optional("act") is not null)
            return Refused(test, "act", $"is done to a 'file', and this test is about a '{thing.Member}'");
        var file = Read(test, Rows[0]) as FileResource;
        if (Read(test, thing) is not { } resource || file is null)
            return null;
        return resource.In(file.Path) is var placed && placed != resource
            ? placed
            : Refused(test, File, $"says where something is, and a '{thing.Member}' is not in a file");
    }

    private FileAct? ReadAct(ObjectReading test)
    {
        var word = test.Optional("act").AsWord("'act'", [.. NamedKinds.Acts.Select(act => act.Word())], errors);
        return word is null ? null : NamedKinds.Acts.First(act => act.Word() == word);
    }

    private Resource? Refused(ObjectReading test, string member, string why)
    {
        errors.Add(test.Optional(member)!, $"'{member}' {why}; leave it out, or write a test for each");
        return null;
    }

    private Resource? Read(ObjectReading test, (string Member, PatternLanguage Language, Func<string, Resource> Name) row)
    {
        var (member, language, name) = row;
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
