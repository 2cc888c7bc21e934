using ScopeAnalyzers.Policy;

namespace ScopeAnalyzers.Review.Reuse;

/// <summary>Finds until when a manifest decides as it does now.</summary>
internal static class NextExpiry
{
    /// <summary>The first moment after the clock at which an entry, task or grant begins or ends.</summary>
    public static DateTimeOffset After(DateTimeOffset clock, Manifest? manifest) => manifest is null
        ? DateTimeOffset.MaxValue
        : Moments(manifest).OfType<DateTimeOffset>().Where(moment => moment > clock).DefaultIfEmpty(DateTimeOffset.MaxValue).Min();

    private static IEnumerable<DateTimeOffset?> Moments(Manifest manifest) =>
        manifest.Agents.Values.Select(agent => agent.Expires)
            .Concat(manifest.Tasks.Values.SelectMany(task => new[] { task.NotBefore, task.Expires }
                .Concat(task.Grants.SelectMany(grant => new[] { grant.NotBefore, grant.Expires }))));
}
