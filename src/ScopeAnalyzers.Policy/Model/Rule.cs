using ScopeAnalyzers.Policy.Patterns;

namespace ScopeAnalyzers.Policy.Model;

/// <summary>One rule (manifest.md, "Rules").</summary>
/// <param name="Name">Its <c>id</c>, else its place: <c>scopes.web.files.allow[0]</c>.</param>
/// <param name="Match">What it is about.</param>
/// <param name="Except">What it is not about after all.</param>
/// <param name="Acts">The acts on a file that it is about, or all if it names none.</param>
/// <param name="In">The files in which it applies, for a rule about code or references, or all if it names none.</param>
/// <param name="Because">Why; shown to whoever breaks it.</param>
/// <param name="Instead">What to do; shown too.</param>
public sealed record Rule(
    string Name,
    Place Place,
    Pattern Match,
    IReadOnlyList<Pattern> Except,
    FileActs Acts,
    IReadOnlyList<Pattern> In,
    string? Because,
    string? Instead)
{
    /// <summary>The files in which it does not apply after all, though <see cref="In"/> names them.</summary>
    public IReadOnlyList<Pattern> NotIn { get; init; } = [];

    /// <summary>Whether it depends on the file that holds the code or the reference.</summary>
    public bool DependsOnFile => In.Count > 0 || NotIn.Count > 0;

    /// <summary>The files in which alone it applies, in words, or null if it applies in all.</summary>
    public string? Where => (In.Count, NotIn.Count) switch
    {
        (0, 0) => null,
        (_, 0) => $"only in {Listed(In)}",
        (0, _) => $"not in {Listed(NotIn)}",
        _ => $"only in {Listed(In)}, not in {Listed(NotIn)}",
    };

    private static string Listed(IReadOnlyList<Pattern> patterns) => string.Join(", ", patterns.Select(pattern => pattern.Text));
}
