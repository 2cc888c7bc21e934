using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Review.Changes;

namespace ScopeAnalyzers.Review.Authors.Agents;

/// <summary>
/// Says which agents had a part in a change, by the shipped table and the manifest's own words (evidence.md, "Kinds of evidence").
/// The answer is the union of all evidence; strength only chooses what is shown.
/// </summary>
internal sealed class AgentIdentifier
{
    private readonly IReadOnlyList<KnownAgent> known;
    private readonly IReadOnlyDictionary<string, Identity> declared;
    private readonly Identity? humans;

    /// <param name="manifest">The manifest in force, or null if there is none.</param>
    public AgentIdentifier(IReadOnlyList<KnownAgent> known, Manifest? manifest)
    {
        var entries = manifest?.Agents ?? new Dictionary<string, AgentEntry>();
        this.known = [.. known.Where(agent => !agent.IsAutomation || entries.ContainsKey(agent.Id))];
        declared = entries.Values.Where(entry => entry.Identity is not null).ToDictionary(entry => entry.Id, entry => entry.Identity!);
        humans = manifest?.Humans;
        DeclaredIds = [.. entries.Keys.Where(id => id != "*")];
    }

    /// <summary>The ids that the manifest has entries for.</summary>
    private HashSet<string> DeclaredIds { get; }

    /// <summary>What a commit says of itself: its author, its committer and each line of its message.</summary>
    public IReadOnlyList<AgentEvidence> OfCommit(CommitFacts commit)
    {
        var evidence = new List<AgentEvidence>();
        var lines = MessageLines.Of(commit.Message).ToList();
        evidence.AddRange(OfIdentity(new NamedAddress(commit.AuthorName, commit.AuthorEmail), EvidenceKind.Identity, "author"));
        evidence.AddRange(OfIdentity(new NamedAddress(commit.CommitterName, commit.CommitterEmail), EvidenceKind.Identity, "committer"));
        evidence.AddRange(
            With(MarkKind.AuthorSuffix, mark => commit.AuthorName.TrimEnd().EndsWith(mark.Text, StringComparison.OrdinalIgnoreCase))
            .Select(found => new AgentEvidence(found.Agent, EvidenceKind.Identity, null, $"author {commit.AuthorName}")));
        evidence.AddRange(With(MarkKind.Subject, mark => commit.Message.StartsWith(mark.Text, StringComparison.OrdinalIgnoreCase))
            .Concat(With(MarkKind.Tag, mark => MarkMatch.IsTagged(mark.Text, lines.FirstOrDefault() ?? "")))
            .Select(found => new AgentEvidence(found.Agent, EvidenceKind.Trailer, null, $"subject {found.Mark.Text.Trim()}")));
        foreach (var line in lines)
            evidence.AddRange(OfLine(line));

        return Strongest(evidence);
    }

    /// <summary>
    /// What a branch's short name says. It counts only where no commit of the change has stronger evidence (evidence.md, "Kinds of
    /// evidence").
    /// </summary>
    public IReadOnlyList<AgentEvidence> OfBranch(string shortName) => Strongest(
        With(MarkKind.Branch, mark => shortName.StartsWith(mark.Text, StringComparison.OrdinalIgnoreCase))
            .Select(found => new AgentEvidence(found.Agent, EvidenceKind.Branch, null, shortName)));

    /// <summary>The agents that this process runs inside of. Markers nest: all are told.</summary>
    public IReadOnlyList<AgentEvidence> OfEnvironment(IReadOnlyDictionary<string, string> environment)
    {
        var evidence = new List<AgentEvidence>();
        foreach (var (agent, mark) in With(MarkKind.Environment, mark => IsSet(environment, mark.Text)))
        {
            var session = mark.SessionVariables.Select(name => Value(environment, name)).FirstOrDefault(value => value is not null);
            evidence.Add(new AgentEvidence(agent, EvidenceKind.Environment, session, mark.Text.Split('=')[0]));
        }

        foreach (var name in GenericMarkers)
        {
            if (Value(environment, name) is not { } value)
                continue;
            if (OfToolName(value) is { } agent)
                evidence.Add(new AgentEvidence(agent, EvidenceKind.Environment, null, name));
            else if (evidence.Count == 0)
                evidence.Add(new AgentEvidence(KnownAgents.Unknown, EvidenceKind.Environment, null, name));
        }

        return Strongest(evidence);
    }

    /// <summary>The agent that a note or a trace means by a tool's name; <c>unknown</c> where the name is none that is known.</summary>
    public string OfTool(string? tool) => (tool is null ? null : OfToolName(tool)) ?? KnownAgents.Unknown;

    /// <summary>Whether the manifest names the author of the commit as a person; only asked of a commit without an agent.</summary>
    public bool IsNamedHuman(CommitFacts commit) =>
        humans is not null && humans.Emails.Any(email => MarkMatch.SameAddress(email, commit.AuthorEmail));

    // Set by hosts that name whatever agent they run, known here or not.
    private static readonly string[] GenericMarkers = ["AI_AGENT", "AGENT"];

    private IEnumerable<AgentEvidence> OfLine(string line)
    {
        foreach (var (agent, mark) in With(MarkKind.Line, mark => MarkMatch.Line(mark.Text, line))
            .Concat(With(MarkKind.Tag, mark => MarkMatch.Text(mark.Text, line))))
            yield return new AgentEvidence(agent, EvidenceKind.Trailer, mark.NamesSession ? MarkMatch.Session(line) : null, line);

        foreach (var entry in declared.Where(entry =>
            entry.Value.Trailers.Any(trailer => trailer.Trim().Equals(line, StringComparison.OrdinalIgnoreCase))))
            yield return new AgentEvidence(entry.Key, EvidenceKind.Trailer, null, line);

        foreach (var agent in MessageLines.TrySplit(line, out var key, out var value) && AuthorshipKey.Of(key) is { } row
            ? OfAuthorship(row, value)
            : OfFooter(line))
            yield return new AgentEvidence(agent, EvidenceKind.Trailer, null, line);
    }

    private IEnumerable<string> OfAuthorship(AuthorshipKey key, string value)
    {
        foreach (var tagged in With(MarkKind.Tag, mark => MarkMatch.Contains(mark.Text, value)))
            yield return tagged.Agent;

        var people = NamedAddress.Of(value, key.OfGit);
        foreach (var found in people.SelectMany(person => OfIdentity(person, EvidenceKind.Trailer, key.Key)))
            yield return found.Agent;

        if (people.Count > 0 || key.OfGit)
            yield break;
        if (!key.ByName)
        {
            foreach (var agent in OfWholeName(new NamedAddress(value, "")))
                yield return agent;
            yield break;
        }

        if (Named(value) is { } named)
            yield return named;
        else if (key.ToolWithModel && IsToolWithModel(value))
            yield return KnownAgents.Unknown;
    }

    private IEnumerable<string> OfFooter(string line) => Footer.Of(line) switch
    {
        null => [],
        { IsLinked: false, IsBy: true } footer =>
            known.Where(agent => AgentName.IsWhole(agent, footer.Text)).Take(1).Select(agent => agent.Id),
        var footer => Named(footer.Text) is { } agent ? [agent] : [],
    };

    // By the address; else by the name, where it is wholly an agent's and the address is not one that is known to be a person's.
    private List<AgentEvidence> OfIdentity(NamedAddress who, EvidenceKind kind, string role)
    {
        var marked = known.Where(agent => agent.Marks.Any(mark => MarkMatch.Email(mark, who.Email))).ToList();
        List<string> agents =
        [
            .. marked.Where(agent => !agent.IsAutomation).Select(agent => agent.Id),
            .. declared.Where(entry => entry.Value.Emails.Any(own => MarkMatch.SameAddress(own, who.Email))).Select(entry => entry.Key),
        ];
        if (agents.Count > 0)
            return [.. agents.Select(agent => new AgentEvidence(agent, kind, null, $"{role} {who.Email}"))];

        // An agent may act through an automation: then its name or its account's says so, and the number is the automation's.
        if (!IsOfPerson(who))
            agents =
                [.. OfWholeName(who)
                    .Concat(With(MarkKind.Tag, mark => MarkMatch.Contains(mark.Text, who.Name)).Select(found => found.Agent))];
        return agents.Count > 0
            ? [.. agents.Select(agent => new AgentEvidence(agent, kind, null, $"{role} {who.Name}"))]
            : [.. marked.Select(agent => new AgentEvidence(agent.Id, kind, null, $"{role} {who.Email}"))];
    }

    // The manifest names the address as a person's; or the name is one plain word, which a person may have taken, and the account has a
    // number that is not an app's.
    private bool IsOfPerson(NamedAddress who) =>
        (humans is not null && humans.Emails.Any(email => MarkMatch.SameAddress(email, who.Email)))
        || (who.Name.Trim().All(char.IsLetter) && GithubNoreply.Of(who.Email) is { Id: not null, IsApp: false });

    private IEnumerable<string> OfWholeName(NamedAddress who)
    {
        var name = who.Name.Trim();
        return AgentName.Via(name) is { } through && Named(through) is { } used
            ? [used]
            : known.Where(agent =>
                AgentName.IsWhole(agent, name)
                    || (GithubNoreply.Of(who.Email) is { IsApp: true }
                    && agent.ExactNames.Contains(name, StringComparer.OrdinalIgnoreCase)))
                .Select(agent => agent.Id)
                .Take(1);
    }

    private string? Named(string text)
    {
        var name = text.Trim().TrimStart('@');
        if (DeclaredIds.Contains(name))
            return name;

        return (AgentName.Via(name) is { } through ? AgentName.Naming(known, through) : null)?.Id ?? AgentName.Naming(known, name)?.Id;
    }

    private string? OfToolName(string tool) =>
        DeclaredIds.Contains(tool.Trim()) ? tool.Trim() : AgentName.Beginning(known, tool.Trim())?.Id;

    private IEnumerable<AgentMark> With(MarkKind kind, Func<Mark, bool> isMet) =>
        known.SelectMany(agent =>
            agent.Marks.Where(mark => mark.Kind == kind && isMet(mark)).Select(mark => new AgentMark(agent.Id, mark)));

    private static bool IsSet(IReadOnlyDictionary<string, string> environment, string marker)
    {
        var equals = marker.IndexOf('=');
        return equals < 0
            ? Value(environment, marker) is not null
            : Value(environment, marker.Substring(0, equals)) is { } value && MarkMatch.Text(marker.Substring(equals + 1), value);
    }

    private static string? Value(IReadOnlyDictionary<string, string> environment, string name) =>
        environment.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    // The Linux kernel's form, NAME:MODEL.
    private static bool IsToolWithModel(string value)
    {
        var colon = value.IndexOf(':');
        return colon > 0 && colon < value.Length - 1 && value[colon + 1] is not (' ' or '/');
    }

    private static IReadOnlyList<AgentEvidence> Strongest(IEnumerable<AgentEvidence> evidence) =>
        [.. evidence.Distinct().OrderBy(item => item.Kind)];

    private sealed record AgentMark(string Agent, Mark Mark);
}
