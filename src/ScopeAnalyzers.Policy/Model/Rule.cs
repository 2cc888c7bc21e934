using ScopeAnalyzers.Policy.Patterns;

namespace ScopeAnalyzers.Policy.Model;

/// <summary>One rule (manifest.md, "Rules").</summary>
/// <param name="Name">Its <c>id</c>, else its place: <c>scopes.web.files.allow[0]</c>.</param>
/// <param name="Match">What it is about.</param>
/// <param name="Except">What it is not about after all.</param>
/// <param name="Acts">The acts on a file that it is about, or all if it names none.</param>
/// <param name="In">The files in which a symbol rule holds; everywhere where it names none (manifest.md, "Rules").</param>
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
    string? Instead);
