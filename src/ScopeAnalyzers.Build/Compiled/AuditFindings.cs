using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Findings.Compiled;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Build.Compiled;

/// <summary>What the audit of a compilation says.</summary>
internal static class AuditFindings
{
    /// <summary>A compiled file that could be any agent's of the change: it is as loud as the strictest of their modes.</summary>
    /// <param name="why">Why git cannot tell whose it is.</param>
    public static Finding Unattributable(CompiledFile file, string why, StoredScope change)
    {
        var inside = PathText.Below(file.Path, change.Root);
        var agents = string.Join(", ",
            change.Policies.Select(policy => policy.Scope.Agent).Distinct().OrderBy(agent => agent, StringComparer.Ordinal));
        return new Finding(
            "SCOPE104",
            LevelTable.Of(change.Policies.Min(policy => policy.Scope.Mode), Outcome.Deny, "SCOPE104", ci: false,
                change.RestsOnPresence() ? LevelTable.Presence : null) ?? Level.Error,
            Outcome.Deny,
            new ResourceName("file", inside ?? file.Path.Replace('\\', '/'), "compile"),
            inside,
            inside is null ? 0 : 1,
            inside is null ? 0 : 1,
            null,
            null,
            null,
            null,
            [],
            [],
            $"no one can tell who wrote '{inside ?? file.Path}', which {(file.IsRun ? "the compiler of this project runs" : "this project compiles")}: {why}, and no restored package, no target of the SDK and no build file of people's answers for it."
            + $" In this change works {agents}. Instead: {(file.IsRun ? "take it from a package, or build it from a project that this one refers to" : "have git track the file, name it or its folder in a build file that no agent of this change wrote, or have a package's target or a source generator make it")}.");
    }

    /// <summary>A file with an agent's lines that the analyzer was not told of.</summary>
    public static Finding Late(TouchedFile file) => new(
        "SCOPE601",
        file.Lines.All(lines => lines.Evidence == LevelTable.Presence) ? Level.Warning : Level.Error,
        Outcome.Deny,
        new ResourceName("build", file.Path, "compile"),
        file.Path,
        1,
        1,
        null,
        null,
        null,
        null,
        [],
        [],
        $"an agent changed '{file.Path}', and a target made it a source of this project after the analyzer was told what to evaluate. Instead: name it outside of targets, and build again.");
}
