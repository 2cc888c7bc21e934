using ScopeAnalyzers.Policy.Model;

namespace ScopeAnalyzers.Review.Results.Reuse;

/// <summary>Finds until when a manifest decides as it does now.</summary>
internal static class NextExpiry
{
    /// <summary>The first moment after the clock at which an entry, task or grant begins or ends.</summary>
    public static DateTimeOffset After(DateTimeOffset clock, Manifest? manifest)
    {
        var next = DateTimeOffset.MaxValue;
        if (manifest is null)
            return next;
        foreach (var agent in manifest.Agents.Values)
            Meet(agent.Expires);
        foreach (var task in manifest.Tasks.Values)
        {
            Meet(task.NotBefore);
            Meet(task.Expires);
            foreach (var grant in task.Grants)
            {
                Meet(grant.NotBefore);
                Meet(grant.Expires);
            }
        }

        return next;

        void Meet(DateTimeOffset? moment) => next = moment > clock && moment < next ? moment.Value : next;
    }
}
