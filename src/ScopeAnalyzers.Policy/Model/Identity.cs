namespace ScopeAnalyzers.Policy.Model;

/// <summary>How an agent or a person is known: whole e-mails, whole message lines, allowed-signers files.</summary>
public sealed record Identity(IReadOnlyList<string> Emails, IReadOnlyList<string> Trailers, IReadOnlyList<string> Signers);
