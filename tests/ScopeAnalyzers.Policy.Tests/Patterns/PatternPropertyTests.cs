using CsCheck;
using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Tests.Patterns;

public class PatternPropertyTests
{
    private static readonly Gen<string> Letter = Gen.OneOf("a", "b", "A", "k", "s", "\u212A", "\u017F", "e\u0301", "\u00C9", ".");

    private static readonly Gen<string> Name = Letter.Array[1, 3].Select(letters => string.Concat(letters))
        .Where(name => name.Trim('.').Length > 0);

    private static readonly Gen<string> Segment = Gen.Frequency(
        (2, Gen.Const("**")),
        (2, Gen.Const("*")),
        (4, Name),
        (4, Gen.OneOf(Letter, Gen.Const("*")).Array[1, 5].Select(letters => string.Concat(letters)).Where(IsSegment)));

    private static readonly Gen<string> Identifier = Gen.OneOf("A", "B", "Ab");

    [Fact]
    public void A_file_pattern_matches_as_the_slow_one_does() =>
        Gen.Select(Segment.Array[1, 5], Gen.Bool, Name.Array[1, 5], Gen.Enum<MatchMode>()).Sample(
            (segments, folder, names, reading) =>
            {
                var text = string.Join("/", segments) + (folder ? "/" : "");
                var path = string.Join("/", names);
                return Parse(PatternLanguage.Files, text)
                    .Matches(new FileResource(path, FileAct.Modify), reading) == SlowMatch.File(text, path, reading);
            },
            iter: Cases.Of(20_000));

    [Fact]
    public void A_namespace_pattern_matches_as_the_slow_one_does() =>
        Gen.Select(Gen.OneOf(Identifier, Gen.Const("*")).Array[1, 4], Gen.Bool, Identifier.Array[1, 4]).Sample(
            (parts, below, names) =>
            {
                var text = string.Join(".", parts) + (below ? ".**" : "");
                var name = string.Join(".", names);
                return Parse(PatternLanguage.Namespaces, text)
                    .Matches(new NamespaceResource(Kind.Use, name), MatchMode.Exact) == SlowMatch.Namespace(text, name);
            },
            iter: Cases.Of(10_000));

    [Fact]
    public void A_package_pattern_matches_as_the_slow_one_does() =>
        Gen.Select(Gen.OneOf('a', 'B', '.', '*').Array[1, 6], Gen.OneOf('a', 'b', 'A', '.').Array[1, 6]).Sample(
            (pattern, id) =>
                Parse(PatternLanguage.Packages, new string(pattern)).Matches(new PackageResource(new string(id)), MatchMode.Exact)
                == SlowMatch.Package(new string(pattern), new string(id)),
            iter: Cases.Of(10_000));

    [Fact]
    public void A_host_pattern_matches_as_the_slow_one_does() =>
        Gen.Select(Identifier.Array[1, 3], Gen.Bool, Identifier.Array[1, 4], Gen.Bool).Sample(
            (labels, below, host, dot) =>
            {
                var text = (below ? "*." : "") + string.Join(".", labels);
                var name = string.Join(".", host) + (dot ? "." : "");
                return Parse(PatternLanguage.Hosts, text).Matches(new HostResource(name), MatchMode.Exact) == SlowMatch.Host(text, name);
            },
            iter: Cases.Of(10_000));

    [Fact]
    public void A_command_pattern_matches_as_the_slow_one_does() =>
        Gen.Select(Gen.OneOf('a', 'b', ' ', '*').Array[1, 6], Gen.OneOf('a', 'b', ' ').Array[0, 6]).Sample(
            (pattern, command) =>
            {
                var text = new string(pattern);
                return text.Trim().Length == 0
                    || Parse(PatternLanguage.Tools, $"Bash({text})").Matches(new ToolResource("Bash", [new string(command)]), MatchMode.Exact)
                    == SlowMatch.Command(text, new string(command));
            },
            iter: Cases.Of(20_000));

    [Fact]
    public void An_API_pattern_matches_as_the_slow_one_does() =>
        Gen.Select(RandomApis.Pattern, RandomApis.Symbol, Gen.Enum<MatchMode>()).Sample(
        (pattern, symbol, reading) =>
            Parse(PatternLanguage.Apis, pattern).Matches(new ApiResource(symbol), reading) == SlowMatch.Api(pattern, symbol, reading),
        iter: Cases.Of(20_000));

    [Fact]
    public void What_lets_in_never_reaches_further_than_the_same_pattern_as_it_keeps_out() =>
        Gen.Select(Segment.Array[1, 4], Name.Array[1, 4]).Sample((segments, names) =>
        {
            var pattern = Parse(PatternLanguage.Files, string.Join("/", segments));
            var file = new FileResource(Normalization.Nfc(string.Join("/", names)), FileAct.Modify);
            return !IsNfc(pattern) || !pattern.Matches(file, MatchMode.Exact) || pattern.Matches(file, MatchMode.Generous);
        });

    [Fact]
    public void Any_text_at_all_is_a_pattern_or_is_refused_with_words() =>
        Gen.Select(Gen.Enum<PatternLanguage>(),
            Gen.String[Gen.Frequency((3, Gen.Char["abTNMPFE:.*`#()[]{}~<>, /_-"]), (1, Gen.Char)), 0, 16]).Sample((language, text) =>
        {
            var parsed = PatternSyntax.Parse(language, text);
            return parsed.Pattern is not null == (parsed.Error is null) && (parsed.Error is null || parsed.Error.Length > 0);
        },
        iter: Cases.Of(50_000));

    [Theory]
    [InlineData("a*", 20_000)]
    [InlineData("**/a/", 10_000)]
    [InlineData("*/", 10_000)]
    [InlineData("**/*a*b/", 10_000)]
    public void A_pattern_made_to_blow_up_a_naive_matcher_is_answered(string piece, int times)
    {
        var text = string.Concat(Enumerable.Repeat(piece, times)) + "z";
        var path = string.Concat(Enumerable.Repeat("a/", 2_000)) + new string('a', 2_000);
        Assert.False(Parse(PatternLanguage.Files, text).Matches(new FileResource(path, FileAct.Modify), MatchMode.Generous));
    }

    private static bool IsNfc(Pattern pattern) => Normalization.Nfc(pattern.Text) == pattern.Text;

    private static bool IsSegment(string text) => !text.Contains("**", StringComparison.Ordinal) && text is not ("." or "..");

    private static Pattern Parse(PatternLanguage language, string text)
    {
        var parsed = PatternSyntax.Parse(language, text);
        return parsed.Pattern ?? throw new InvalidOperationException($"'{text}': {parsed.Error}");
    }
}
