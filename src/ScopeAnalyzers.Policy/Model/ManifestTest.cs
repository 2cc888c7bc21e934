using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Model;

/// <summary>A decision that the manifest expects of itself (manifest.md, "Tests").</summary>
/// <param name="By">Names that must be among the determining rules; one without its index means any rule of that list.</param>
public sealed record ManifestTest(
    Place Place,
    IReadOnlyList<string> Agents,
    string? Task,
    DateTimeOffset? Clock,
    Resource Resource,
    Outcome Expect,
    IReadOnlyList<string> By);
