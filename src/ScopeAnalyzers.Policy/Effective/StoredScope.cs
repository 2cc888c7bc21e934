using ScopeAnalyzers.Policy.Decisions;

namespace ScopeAnalyzers.Policy.Effective;

/// <summary>An effective scope whose policies are read when they are asked for: most code is nothing that a rule could be about.</summary>
/// <param name="Root">The repository's root, as of <see cref="EffectiveScope"/>.</param>
/// <param name="Policies">The policies that the files' lines refer to, by index.</param>
/// <param name="Files">The files of the project that an agent touched.</param>
public sealed record StoredScope(string Root, IReadOnlyList<StoredPolicy> Policies, IReadOnlyList<TouchedFile> Files)
{
    /// <summary>A scope that need not be read.</summary>
    public static StoredScope Of(EffectiveScope scope) => new(scope.Root, [.. scope.Policies.Select(StoredPolicy.Of)], scope.Files);

    /// <summary>Whether an agent wrote a line of it: only then has the analyzer anything to evaluate.</summary>
    public bool HasAgentLines() => Files.Any(file => file.HasAgentLines);

    /// <summary>
    /// Whether all lines rest on no more than an agent's presence (<see cref="LevelTable.Presence"/>), which makes no error.
    /// </summary>
    public bool RestsOnPresence() => Files.SelectMany(file => file.Lines).All(lines => lines.Evidence == LevelTable.Presence);

    /// <summary>All of it.</summary>
    /// <exception cref="InvalidEffectiveScopeException">A policy is damaged.</exception>
    public EffectiveScope Read() => new(Root, [.. Policies.Select(policy => policy.Scope)], Files);
}
