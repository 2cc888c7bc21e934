namespace ScopeAnalyzers.Policy.Receipts;

/// <summary>A violation that the analyzer found, as a receipt passes it to the build.</summary>
/// <param name="Id">The diagnostic's id.</param>
/// <param name="Properties">The diagnostic's properties, which the finding is made of again.</param>
public sealed record ReportedFinding(string Id, string Message, IReadOnlyDictionary<string, string?> Properties);
