namespace ScopeAnalyzers.Policy.Model;

/// <summary>Where something is in a manifest: file, line and column, from 1; columns count UTF-16 units.</summary>
public sealed record Place(string File, int Line, int Column)
{
    /// <summary>The form in which messages name a place: <c>agent-scope.json(31,11)</c>.</summary>
    public override string ToString() => $"{File}({Line},{Column})";
}
