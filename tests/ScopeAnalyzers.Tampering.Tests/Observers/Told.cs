using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Tampering.Tests.Observers;

/// <summary>Writes what an observer found as rows expect it.</summary>
internal static class Told
{
    public static IReadOnlyList<string> Once(
        IEnumerable<string> found) => [.. found.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public static string Of(string id, string? file, Level level = Level.Error) =>
        (file is null ? id : $"{id} {file}") + (level == Level.Error ? "" : $" ({level.ToString().ToLowerInvariant()})");
}
