using ScopeAnalyzers.Policy;

namespace ScopeAnalyzers.Review.Agents;

/// <summary>
/// Says which agents had a part in a change, by the shipped table and the manifest's own words (evidence.md, "Who changed it").
/// The answer is the union of all evidence; strength only chooses what is shown.
/// </summary>
internal sealed class AgentIdentifier
{
    private readonly IReadOnlyList<KnownAgent> known;
    private readonly IReadOnlyDictionary<string, Identity> declared;
    private readonly Identity? humans;

    /// <param name="manifest">The manifest in force; null where there is none.</param>
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
        evidence.AddRange(OfAddress(commit.AuthorEmail, EvidenceKind.Identity, "author"));
        evidence.AddRange(OfAddress(commit.CommitterEmail, EvidenceKind.Identity, "committer"));
        evidence.AddRange(With(MarkKind.AuthorSuffix, mark => commit.AuthorName.TrimEnd().EndsWith(mark.Text, StringComparison.OrdinalIgnoreCase))
            .Select(found => new AgentEvidence(found.Agent, EvidenceKind.Identity, null, $"author {commit.AuthorName}")));
        evidence.AddRange(With(MarkKind.Subject, mark => commit.Message.StartsWith(mark.Text, StringComparison.OrdinalIgnoreCase))
            .Select(found => new AgentEvidence(found.Agent, EvidenceKind.Trailer, null, $"subject {found.Mark.Text.Trim()}")));
        foreach (var line in MessageLines.Of(commit.Message))
            evidence.AddRange(OfLine(line));

        return Strongest(evidence);
    }

    /// <summary>What a branch's short name says. It counts only where no commit of the change has stronger evidence (rulings.md, "Evidence").</summary>
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
            if (Named(value) is { } agent)
                evidence.Add(new AgentEvidence(agent, EvidenceKind.Environment, null, name));
            else if (evidence.Count == 0)
                evidence.Add(new AgentEvidence(KnownAgents.Unknown, EvidenceKind.Environment, null, name));
        }

        return Strongest(evidence);
    }

    /// <summary>The agent that a note or a trace means by a tool's name; <c>unknown</c> where the name is none that is known.</summary>
    public string OfTool(string? tool) => (tool is null ? null : Named(tool)) ?? KnownAgents.Unknown;

    /// <summary>Whether the manifest names the author of the commit as a person; only asked of a commit without an agent.</summary>
    public bool IsNamedHuman(CommitFacts commit) =>
        humans is not null && humans.Emails.Any(email => MarkMatch.SameAddress(email, commit.AuthorEmail));

    // Set by hosts that name whatever agent they run, known here or not.
    private static readonly string[] GenericMarkers = ["AI_AGENT", "AGENT"];

    private IEnumerable<AgentEvidence> OfLine(string line)
    {
        foreach (var (agent, mark) in With(MarkKind.Line, mark => MarkMatch.Text(mark.Text, line)))
            yield return new AgentEvidence(agent, EvidenceKind.Trailer, mark.NamesSession ? MarkMatch.Session(line) : null, line);

        foreach (var entry in declared.Where(entry => entry.Value.Trailers.Any(trailer => trailer.Trim().Equals(line, StringComparison.OrdinalIgnoreCase))))
            yield return new AgentEvidence(entry.Key, EvidenceKind.Trailer, null, line);

        foreach (var agent in MessageLines.TrySplit(line, out var key, out var value) && AuthorshipKey.Of(key) is { } row
            ? OfAuthorship(row, value)
            : OfFooter(line))
            yield return new AgentEvidence(agent, EvidenceKind.Trailer, null, line);
    }

    private IEnumerable<string> OfAuthorship(AuthorshipKey key, string value)
    {
        var emails = MessageLines.Emails(value).ToList();
        foreach (var email in emails)
        {
            foreach (var found in OfAddress(email, EvidenceKind.Trailer, key.Key))
                yield return found.Agent;
        }

        if (!key.ByName || emails.Count > 0)
            yield break;
        if (Named(value) is { } agent)
            yield return agent;
        else if (key.ToolWithModel && IsToolWithModel(value))
            yield return KnownAgents.Unknown;
    }

    // "🤖 Generated with [Claude Code](https://claude.ai/code)", "💘 Generated with Crush"
    private IEnumerable<string> OfFooter(string line)
    {
        var start = 0;
        while (start < line.Length && !char.IsLetter(line[start]))
            start++;

        const string words = "Generated with ";
        return line.Substring(start).StartsWith(words, StringComparison.OrdinalIgnoreCase)
            && Named(line.Substring(start + words.Length).TrimStart(' ', '[', '*', '_')) is { } agent ? [agent] : [];
    }

    private IEnumerable<AgentEvidence> OfAddress(string email, EvidenceKind kind, string role) =>
    [
        .. known.Where(agent => agent.Marks.Any(mark => MarkMatch.Email(mark, email))).Select(agent => new AgentEvidence(agent.Id, kind, null, $"{role} {email}")),
        .. declared.Where(entry => entry.Value.Emails.Any(own => MarkMatch.SameAddress(own, email))).Select(entry => new AgentEvidence(entry.Key, kind, null, $"{role} {email}")),
    ];

    private string? Named(string text)
    {
        var name = text.Trim().TrimStart('@');
        return DeclaredIds.Contains(name) ? name : known.FirstOrDefault(agent => AgentName.Begins(agent, name))?.Id;
    }

    private IEnumerable<AgentMark> With(MarkKind kind, Func<Mark, bool> isMet) =>
        known.SelectMany(agent => agent.Marks.Where(mark => mark.Kind == kind && isMet(mark)).Select(mark => new AgentMark(agent.Id, mark)));

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
