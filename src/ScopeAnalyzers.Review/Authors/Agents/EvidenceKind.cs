namespace ScopeAnalyzers.Review.Authors.Agents;

/// <summary>
/// Where a claim about authorship comes from, the strongest first (evidence.md, "Kinds of evidence"). All but the first is a claim, not
/// proof.
/// </summary>
internal enum EvidenceKind
{
    /// <summary>A commit signature by a key of the agent's.</summary>
    Signature,

    /// <summary>Whoever runs the check says so.</summary>
    Asserted,

    /// <summary>The author or committer.</summary>
    Identity,

    /// <summary>A line of the commit's message.</summary>
    Trailer,

    /// <summary>A git-ai authorship note.</summary>
    Note,

    /// <summary>An Agent Trace record.</summary>
    Trace,

    /// <summary>The branch's name.</summary>
    Branch,

    /// <summary>What the agent's hook recorded.</summary>
    Session,

    /// <summary>The process runs inside an agent.</summary>
    Environment,

    /// <summary>
    /// The process runs inside an agent, and nothing was recorded when its session began: the uncommitted work may be a person's.
    /// </summary>
    Presence,
}
