using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Patterns;

namespace ScopeAnalyzers.Policy.Coverage;

/// <summary>
/// The acts that a rule on files is about, each as the question which rules are about it too. A submodule is every act at once: what
/// keeps out meets it by any of them, what lets in must name them all.
/// </summary>
internal static class FileActSets
{
    private static readonly FileActs[] Single = [FileActs.Add, FileActs.Modify, FileActs.Delete, FileActs.Mode, FileActs.Link];

    public static IEnumerable<Func<Rule, bool>> Of(Rule rule, MatchMode reading)
    {
        foreach (var act in Single)
        {
            if ((rule.Acts & act) != 0)
                yield return other => (other.Acts & act) != 0;
        }

        if (reading == MatchMode.Exact && rule.Acts == FileActs.All)
            yield return other => other.Acts == FileActs.All;
    }
}
