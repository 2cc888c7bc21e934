using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.InForce.Manifests.Reading;

/// <summary>
/// The form of names: <c>[A-Za-z0-9][A-Za-z0-9_-]*</c>, of agents in lower case and without <c>_</c> (manifest.md, "The decision").
/// </summary>
internal static class Names
{
    /// <summary>What is wrong with the name of a scope, task, environment, capability, rule or grant, or null if it is one.</summary>
    public static string? Problem(string name) =>
        HasForm(name, IsLetterOrDigit, extra: "_-")
            ? null
            : Legible.Problem(name) ?? $"{Words.Quote(name)} is not a valid name: write letters, digits, '-' and '_', a letter or digit first";

    /// <summary>What is wrong with an agent's id, or null if it is one.</summary>
    public static string? AgentProblem(string name) =>
        HasForm(name, IsLowerOrDigit, extra: "-")
            ? null
            : Legible.Problem(name)
                ?? $"{Words.Quote(name)} is not a valid agent id: write lower-case letters, digits and '-'{Suggest(name)}";

    private static string Suggest(string name)
    {
        var lower = name.ToLowerInvariant().Replace('_', '-').Replace(' ', '-');
        return HasForm(lower, IsLowerOrDigit, extra: "-") ? $", such as '{lower}'" : "";
    }

    private static bool HasForm(string name, Func<char, bool> isPlain, string extra) =>
        name.Length > 0 && isPlain(name[0]) && name.All(character => isPlain(character) || extra.Contains(character));

    private static bool IsLowerOrDigit(char character) => character is (>= 'a' and <= 'z') or (>= '0' and <= '9');

    private static bool IsLetterOrDigit(char character) => IsLowerOrDigit(character) || character is >= 'A' and <= 'Z';
}
