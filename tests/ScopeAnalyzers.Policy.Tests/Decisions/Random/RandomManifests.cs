using CsCheck;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Tests.Patterns;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Tests.Decisions.Random;

/// <summary>Manifests and resources from so few names that rules and resources often meet.</summary>
internal static class RandomManifests
{
    public static readonly DateTimeOffset Now = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    private static readonly Place Place = new("agent-scope.json", 1, 1);

    private static readonly Kind[] ScopeKinds = [Kind.Files, Kind.Declare, Kind.Use, Kind.Apis, Kind.Capabilities, Kind.Packages,
        Kind.Projects, Kind.Environments, Kind.Tests];

    private static readonly Gen<string> Path = Gen.OneOf("a", "b", "A", "a.cs", ".g", "x.props").Array[1, 3].Select(names => string.Join("/", names));

    private static readonly Gen<string> Namespace = Gen.OneOf("A", "A.B", "B", "A.C", "<global>");

    private static readonly Gen<string> Class = Gen.OneOf("filesystem", "network", "console", "own");

    private static readonly Gen<string> TestEdit = Gen.Int[0, TestEdits.All.Count - 1].Select(index => TestEdits.All[index]);

    private static readonly Gen<string> Environment = Gen.OneOf("dev", "live");

    // Before now, at it, after it, or none.
    private static readonly Gen<DateTimeOffset?> Time = Gen.Frequency(
        (3, Gen.Const((DateTimeOffset?)null)),
        (2, Gen.Int[-1, 1].Select(hours => (DateTimeOffset?)Now.AddHours(hours))));

    private static readonly Dictionary<PatternLanguage, Gen<string>> Texts = new()
    {
        [PatternLanguage.Files] = Gen.OneOf(Path, Gen.OneOf("**", "a/**", "**/*.cs", "*/b", "a/", "**/.g/**", "**/a")),
        [PatternLanguage.Namespaces] = Gen.OneOf(Namespace, Gen.OneOf("**", "A.**", "*", "*.B")),
        [PatternLanguage.Apis] = RandomApis.Pattern,
        [PatternLanguage.Packages] = Gen.OneOf("P", "p", "P.*", "*", "Q"),
        [PatternLanguage.Hosts] = Gen.OneOf("dev.example", "*.dev.example", "*.example"),
        [PatternLanguage.Names] = Class,
        [PatternLanguage.TestEdits] = TestEdit,
    };

    private static readonly Gen<(DateTimeOffset? Entry, DateTimeOffset? From, DateTimeOffset? Until)> Times =
        Gen.Select(Time.Select(time => time <= Now ? null : time), Time, Time);

    private static Dictionary<string, EnvironmentEntry> Environments => new[]
    {
        new EnvironmentEntry("dev", [Parse(PatternLanguage.Hosts, "dev.example"), Parse(PatternLanguage.Hosts, "*.dev.example")], []),
        new EnvironmentEntry("live", [Parse(PatternLanguage.Hosts, "*.example")], [Parse(PatternLanguage.Files, "**/b/a.cs")]),
    }.ToDictionary(entry => entry.Name);

    public static Gen<Manifest> Manifest { get; } = Gen.Select(
        Layer("ceiling").Null(0.5),
        Layer("scopes.one"),
        Layer("scopes.two"),
        Layer("tasks.T.narrow").Null(0.4),
        Grant("tasks.T.grants[0]").Array[0, 2],
        Times,
        Rules("protected", Kind.Files, 0, 2),
        Gen.Int[0, 99]).Select((ceiling, one, two, narrow, grants, times, protectedList, dice) =>
        {
            var agents = new Dictionary<string, AgentEntry>();
            if (dice % 10 != 0)
                agents.Add("agent", Entry("agent", dice % 4 == 0 ? [one, two] : [one], times.Entry));
            if (dice % 3 == 0)
                agents.Add("*", Entry("*", [two], null));
            var task = new TaskEntry("T", Place, dice % 7 == 0 ? ["other"] : ["agent", "other"], times.From, times.Until, narrow,
                [.. grants.Select((grant, i) => grant with { Name = $"tasks.T.grants[{i}]" })]);
            return new Manifest(
                Mode.Enforce,
                [],
                Unattributed: null,
                ceiling,
                agents,
                Environments,
                new Dictionary<string, CapabilityClass> { ["own"] = new("own",
                    [Parse(PatternLanguage.Apis, "M:A.C.M"), Parse(PatternLanguage.Apis, "N:B")]) },
                protectedList,
                dice % 2 == 0 ? null : List("unprotected", [Rule(Parse(PatternLanguage.Files, "**/a/x.props"), [], FileActs.All, [])]),
                new Dictionary<string, TaskEntry> { ["T"] = task },
                [],
                Humans: null);
        });

    public static Gen<Resource> Resource { get; } = Gen.OneOf<Resource>(
        Gen.Select(Path, Gen.Enum<FileAct>(), Path.Null(0.3))
            .Select((path, act, target) => (Resource)new FileResource(path, act, act == FileAct.Link ? target : null)),
        Gen.Select(Gen.OneOf(Kind.Declare, Kind.Use), Namespace, Path.Null(0.3))
            .Select((act, name, file) => (Resource)new NamespaceResource(act, name, file)),
        Gen.Select(RandomApis.Symbol, Path.Null(0.3)).Select((symbol, file) => (Resource)new ApiResource(symbol, file)),
        Gen.Select(Class, Path.Null(0.3)).Select((name, file) => (Resource)new CapabilityResource(name, file)),
        Gen.Select(TestEdit, Path.Null(0.3)).Select((edit, file) => (Resource)new TestEditResource(edit, file)),
        Gen.Select(Gen.OneOf("P", "p.x", "Q"), Path.Null(0.3)).Select((id, file) => (Resource)new PackageResource(id, file)),
        Gen.Select(Path, Path.Null(0.3)).Select((path, file) => (Resource)new ProjectResource(path, file)),
        Path.Select(path => (Resource)new BuildResource(path)),
        Gen.OneOf("dev.example", "x.dev.example", "live.example", "elsewhere").Select(name => (Resource)new HostResource(name)));

    public static Gen<Scope> Layer(string name) => Gen.Select(
        Gen.OneOf(ScopeKinds).Array[1, 4],
        Gen.Int[0, int.MaxValue]).SelectMany((kinds, _) => Kinds(name, [.. kinds.Distinct()]))
        .Select(lists => new Scope(name, Place, lists, [], Commits: null));

    public static Gen<Rule> Rule(Kind kind) => Gen.Select(
        Pattern(PatternSyntax.LanguageOf(kind), kind),
        Pattern(PatternSyntax.ExceptLanguageOf(kind), kind).Array[0, 2],
        Gen.Frequency((4, Gen.Const(FileActs.All)), (1, Gen.OneOf(FileActs.Add, FileActs.Modify | FileActs.Delete, FileActs.Link))),
        Places,
        Places,
        (match, except, acts, within, without) => KindTable.Of(kind).Shape == RuleShape.InFiles
            ? Rule(match, except, FileActs.All, within) with { NotIn = without }
            : Rule(match, except, kind == Kind.Files ? acts : FileActs.All, []));

    private static Gen<Pattern[]> Places =>
        Gen.Frequency((4, Gen.Const(Array.Empty<Pattern>())), (1, Pattern(PatternLanguage.Files, Kind.Files).Array[1, 1]));

    public static RuleList List(string name, IReadOnlyList<Rule> rules) =>
        new(name, Place, [.. rules.Select((rule, index) => rule with { Name = $"{name}[{index}]" })]);

    private static Gen<Dictionary<Kind, Lists>> Kinds(string name, Kind[] kinds) => kinds.Aggregate(
        Gen.Const(Array.Empty<(Kind, Lists)>()),
        (all, kind) => Gen.Select(all, Lists(name, kind), (before, lists) => before.Append((kind, lists)).ToArray()))
        .Select(pairs => pairs.ToDictionary(pair => pair.Item1, pair => pair.Item2));

    private static Gen<Lists> Lists(string scope, Kind kind) => Gen.Select(
        Rules($"{scope}.{kind}.allow", kind, 0, 3),
        Rules($"{scope}.{kind}.deny", kind, 0, 2),
        Gen.Int[0, 3],
        (allow, deny, dice) => new Lists(dice == 0 ? null : allow, dice == 1 ? null : deny));

    private static Gen<RuleList> Rules(string name, Kind kind, int least, int most) =>
        Rule(kind).Array[least, most].Select(rules => List(name, rules));

    private static Gen<Grant> Grant(string name) =>
        Gen.Select(Gen.OneOf([.. ScopeKinds, Kind.Build]), Time, Time).SelectMany((kind, from, until) =>
        Pattern(KindTable.Of(kind).GrantLanguage, kind).Array[1, 2].Select(patterns => new Grant(
            name, Place, new Dictionary<Kind, IReadOnlyList<Pattern>> { [kind] = patterns }, "why", ApprovedBy: null, from, until)));

    private static Gen<Pattern> Pattern(PatternLanguage language, Kind kind) =>
        (kind == Kind.Environments ? Environment : Texts[language]).Select(text => Parse(language, text));

    private static Rule Rule(Pattern match, IReadOnlyList<Pattern> except, FileActs acts, IReadOnlyList<Pattern> within) =>
        new("", Place, match, except, acts, within, Because: null, Instead: null);

    private static AgentEntry Entry(string id, IReadOnlyList<Scope> scopes, DateTimeOffset? expires) =>
        new(id, Place, scopes, null, null, null, expires, null);

    private static Pattern Parse(PatternLanguage language, string text) =>
        PatternSyntax.Parse(language, text).Pattern ?? throw new InvalidOperationException(text);
}
