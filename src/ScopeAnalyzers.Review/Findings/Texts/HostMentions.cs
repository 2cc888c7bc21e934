using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Review.Findings.Texts;

/// <summary>
/// Finds hosts of environments outside the scope in an agent's lines (SCOPE405): one pass, whatever the text and the patterns.
/// </summary>
internal static class HostMentions
{
    /// <summary>The mentions that the policy does not allow.</summary>
    public static IEnumerable<TextAct> In(AgentText text, AgentPolicy policy)
    {
        var patterns = policy.Environments.Values.SelectMany(environment => environment.Hosts).OfType<HostPattern>().ToList();
        if (patterns.Count == 0)
            yield break;
        foreach (var line in text.Lines)
        {
            foreach (var (start, end) in Words(text.Text, line.Start, line.End))
            {
                var meant = Readings(text.Text, start, end).FirstOrDefault(name => patterns.Exists(pattern => pattern.MatchesHost(name)));
                if (meant is null || policy.Decide(new HostResource(meant)) is not { Outcome: not Outcome.Allow } decision)
                    continue;
                yield return new TextAct(line.At(end - meant.Length), "name the host", meant, ResourceName.Of(new HostResource(meant)), decision);
            }
        }
    }

    /// <summary>
    /// Runs of what a host's name may hold. Letters of other alphabets end them: prose without spaces may stand around a name.
    /// </summary>
    private static IEnumerable<(int Start, int End)> Words(string text, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (!IsOfHost(text[at]))
                continue;
            var first = at;
            while (at < end && IsOfHost(text[at]))
                at++;
            var last = at;
            while (first < last && text[first] is '.' or '-')
                first++;
            while (last > first && text[last - 1] is '.' or '-')
                last--;
            if (first < last)
                yield return (first, last);
        }
    }

    /// <summary>
    /// The word, and what is left of it where its first characters are an escape's: <c>\n</c>, <c>\u002F</c>, <c>%2F</c>.
    /// </summary>
    private static IEnumerable<string> Readings(string text, int start, int end)
    {
        yield return text.Substring(start, end - start);
        var before = start == 0 ? ' ' : text[start - 1];
        int[] taken = before switch { '\\' => [1, 5], '%' => [2], _ => [] };
        foreach (var count in taken)
        {
            if (end - start > count)
                yield return text.Substring(start + count, end - start - count);
        }
    }

    private static bool IsOfHost(char unit) =>
        unit is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_' or '.';
}
