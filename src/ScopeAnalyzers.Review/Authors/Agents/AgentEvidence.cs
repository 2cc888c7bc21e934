namespace ScopeAnalyzers.Review.Authors.Agents;

/// <summary>One reason to say that an agent had a part in a change.</summary>
/// <param name="Agent">The agent's id.</param>
/// <param name="Session">The agent's session or thread, where the evidence names it.</param>
/// <param name="Detail">What was seen: the e-mail, the line, the variable.</param>
internal sealed record AgentEvidence(string Agent, EvidenceKind Kind, string? Session, string Detail)
{
    /// <summary>The name of the kind in messages and JSON: <c>trailer</c>.</summary>
    public string KindName => NameOf(Kind);

    /// <summary>The place of a kind's name in the order of strength; what is not a kind comes last.</summary>
    public static int RankOf(string name) => Enum.TryParse<EvidenceKind>(name, ignoreCase: true, out var kind) ? (int)kind : int.MaxValue;

    /// <summary>The name of a kind in messages and JSON.</summary>
    public static string NameOf(EvidenceKind kind) => kind.ToString().ToLowerInvariant();
}
