namespace ScopeAnalyzers.Policy.Requests;

/// <summary>One thing that a request asks for.</summary>
/// <param name="Rules">The rules and lists that deny it now.</param>
public sealed record AskedGrant(GrantSubject Subject, IReadOnlyList<string> Rules);
