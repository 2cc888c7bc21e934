using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Requests;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Policy.Effective;

/// <summary>
/// Reads what <see cref="EffectiveScopeWriter"/> wrote. What it does not know it refuses: a rule passed over would let something in.
/// </summary>
internal sealed class EffectiveScopeReader
{
    private readonly string[] lines;
    private int index;

    public EffectiveScopeReader(string text)
        : this(text.Split('\n'), 0)
    {
        if (lines[lines.Length - 1].Length != 0)
            throw new InvalidEffectiveScopeException("the effective scope is cut: its last line does not end");
    }

    private EffectiveScopeReader(string[] lines, int index) => (this.lines, this.index) = (lines, index);

    public StoredScope Open()
    {
        var header = Take(EffectiveScopeText.Header);
        var root = header.Text();
        header.End();

        var policies = new List<StoredPolicy>();
        while (Next("outline") is { } outline)
            policies.Add(StoredPolicy(outline));
        var files = new List<TouchedFile>();
        while (Next("file") is { } file)
            files.Add(TouchedFile(file, policies.Count));
        Take("end").End();
        if (index != lines.Length - 1)
            throw new InvalidEffectiveScopeException("the effective scope goes on after its end");
        return new StoredScope(root, policies, files);
    }

    /// <summary>A policy by its outline, which says how many lines it has; one that is about everything is read at once.</summary>
    private StoredPolicy StoredPolicy(EffectiveRecord record)
    {
        var (count, traits, names) = (record.Number(), record.Number(), record.Texts());
        if (count >= lines.Length - index)
            throw record.Invalid("counts more lines than there are");

        var (first, end) = (index, index + count);
        index = end;
        var outline = new PolicyOutline((PolicyTraits)traits, new RuleNames(names));
        var policy = new StoredPolicy(outline, () => string.Join("\n", lines, first, count) + "\n",
            () => new EffectiveScopeReader(lines, first).Policy(end));
        if (outline.Names.AreAll)
            _ = policy.Scope;
        return policy;
    }

    private AgentPolicy Policy(int end)
    {
        var policy = Policy(Take("policy"));
        return index == end ? policy : throw new InvalidEffectiveScopeException($"line {index + 1} is not part of a policy, or of the next one: the effective scope is damaged, or of another version");
    }

    private AgentPolicy Policy(EffectiveRecord record)
    {
        var (agent, task, mode) = (record.Text(), record.TextOrNull(), record.Value<Mode>());
        record.End();

        var refusals = new List<Refusal>();
        while (Next("refusal") is { } refusal)
        {
            refusals.Add(new Refusal(refusal.Text(), new Reason(refusal.Text(), refusal.PlaceOrNull())));
            refusal.End();
        }

        var ceiling = Next("ceiling") is { } first ? Layer(first) : null;
        var own = new List<Scope>();
        while (Next("own") is { } scope)
            own.Add(Layer(scope));
        var narrow = Next("narrow") is { } last ? Layer(last) : null;
        return new AgentPolicy(
            agent,
            task,
            mode,
            refusals,
            ceiling,
            own,
            narrow,
            Grants("grant"),
            Grants("lapsed"),
            Next("protected") is { } held ? List(held) : null,
            Next("unprotected") is { } open ? List(open) : null,
            Branches: null,
            Repositories: null,
            new Dictionary<string, EnvironmentEntry>(),
            Classes());
    }

    private Scope Layer(EffectiveRecord record)
    {
        var (name, place) = (record.Text(), record.Place());
        record.End();

        var kinds = new Dictionary<Kind, Lists>();
        while (Next("allow", "deny") is { } list)
        {
            var (rules, kind) = KindList(list);
            kinds.TryGetValue(kind, out var lists);
            kinds[kind] = list.Keyword == "allow" ? new Lists(rules, lists?.Deny) : new Lists(lists?.Allow, rules);
        }

        return new Scope(name, place, kinds, [], Commits: null);
    }

    private RuleList List(EffectiveRecord list) => KindList(list).Rules;

    private (RuleList Rules, Kind Kind) KindList(EffectiveRecord list)
    {
        var kind = list.Value<Kind>();
        return (new RuleList(list.Text(), list.Place(), new IndexedRules(Rules(list, kind))), kind);
    }

    private List<Rule> Rules(EffectiveRecord list, Kind kind)
    {
        list.End();
        var rules = new List<Rule>();
        while (Next("rule") is { } rule)
        {
            var (name, place, match) = (rule.Text(), rule.Place(), rule.Pattern(PatternSyntax.LanguageOf(kind)));
            var (because, instead) = (rule.TextOrNull(), rule.TextOrNull());
            rule.End();
            var except = Next("except")?.Patterns(PatternSyntax.ExceptLanguageOf(kind)) ?? [];
            var acts = Next("acts") is { } some ? Acts(some) : FileActs.All;
            var within = Next("in")?.Patterns(PatternLanguage.Files) ?? [];
            var without = Next("notIn")?.Patterns(PatternLanguage.Files) ?? [];
            rules.Add(new Rule(name, place, match, except, acts, within, because, instead) { NotIn = without });
        }

        return rules;
    }

    private static FileActs Acts(EffectiveRecord record)
    {
        var acts = (FileActs)record.Number();
        record.End();
        return acts is > FileActs.None and < FileActs.All ? acts : throw record.Invalid("names no acts");
    }

    private List<Grant> Grants(string keyword)
    {
        var grants = new List<Grant>();
        while (Next(keyword) is { } grant)
        {
            var (name, place, because) = (grant.Text(), grant.Place(), grant.Text());
            grant.End();
            var kinds = new Dictionary<Kind, IReadOnlyList<Pattern>>();
            while (Next("lets") is { } lets)
            {
                var kind = lets.Value<Kind>();
                kinds[kind] = lets.Patterns(PatternSyntax.LanguageOf(kind));
            }

            grants.Add(new Grant(name, place, kinds, because, ApprovedBy: null, NotBefore: null, Expires: null));
        }

        return grants;
    }

    private Dictionary<string, CapabilityClass> Classes()
    {
        var classes = new Dictionary<string, CapabilityClass>();
        while (Next("class") is { } record)
        {
            var name = record.Text();
            classes[name] = new CapabilityClass(name, record.Patterns(PatternLanguage.Apis));
        }

        return classes;
    }

    private TouchedFile TouchedFile(EffectiveRecord record, int policies)
    {
        var path = record.Text();
        var hashes = Hashes(record);
        record.End();

        var authored = new List<AuthoredLines>();
        while (Next("lines") is { } line)
        {
            var policy = line.Number();
            if (policy >= policies)
                throw line.Invalid("names no policy");
            authored.Add(new AuthoredLines(policy, line.TextOrNull(), line.Text(), Lines(line)));
            line.End();
        }

        var findings = new List<FileFinding>();
        while (Next("finding") is { } finding)
        {
            var (id, line, message) = (finding.Text(), finding.Number(), finding.Text());
            finding.End();
            findings.Add(new FileFinding(id, line, message, Next("request") is { } request ? Request(request) : null));
        }

        return new TouchedFile(path, hashes, authored, findings);
    }

    private static GrantRequest Request(EffectiveRecord record) =>
        GrantRequest.For(record.Text(), record.TextOrNull(), new GrantSubject(record.Value<Kind>(), record.Text()), record.Texts());

    private static LineSet Lines(EffectiveRecord record)
    {
        try
        {
            return LineSet.Parse(record.Text());
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            throw new InvalidEffectiveScopeException(record.Invalid("holds no line numbers").Message, e);
        }
    }

    private static uint[] Hashes(EffectiveRecord record)
    {
        const int Digits = 8;
        var text = record.Text();
        if (text.Length % Digits != 0)
            throw record.Invalid("holds part of a hash");
        var hashes = new uint[text.Length / Digits];
        for (var i = 0; i < hashes.Length; i++)
        {
            for (var digit = i * Digits; digit < (i + 1) * Digits; digit++)
                hashes[i] = (hashes[i] << 4) | (HexDigit(text[digit]) ?? throw record.Invalid("holds what is not a hash"));
        }

        return hashes;
    }

    private static uint? HexDigit(char unit) => unit switch
    {
        >= '0' and <= '9' => (uint)(unit - '0'),
        >= 'a' and <= 'f' => (uint)(unit - 'a' + 10),
        _ => null,
    };

    private EffectiveRecord? Next(params string[] keywords)
    {
        var line = lines[index];
        var tab = line.IndexOf('\t');
        if (!keywords.Contains(tab == -1 ? line : line.Substring(0, tab)))
            return null;
        return new EffectiveRecord(line, ++index);
    }

    private EffectiveRecord Take(string keyword) => Next(keyword)
        ?? throw new InvalidEffectiveScopeException($"line {index + 1} is not '{keyword}', which is due: the effective scope is damaged, or of another version");
}
