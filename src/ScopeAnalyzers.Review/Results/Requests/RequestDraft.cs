using ScopeAnalyzers.Policy.Requests;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.InForce.Manifests.Json;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Review.Results.Requests;

/// <summary>A request that a change needs.</summary>
/// <param name="Path">Its file, relative to the root.</param>
/// <param name="IsThere">Whether the file asks for all of it already.</param>
public sealed record RequestDraft(string Path, GrantRequest Request, bool IsThere)
{
    /// <summary>One draft for each agent and task whose findings a grant would lift.</summary>
    /// <param name="because">Why it is needed; empty if it is not known yet.</param>
    public static IReadOnlyList<RequestDraft> Of(IEnumerable<Finding> findings, string root, string because) =>
    [
        .. from finding in findings
           where finding is { Outcome: Outcome.Deny, Grants.Count: > 0, Agent: not null }
           from subject in finding.Grants.Concat(finding.Further.Select(use => use.Grant).OfType<GrantSubject>())
           group (subject, finding.By) by (finding.Agent!, finding.Task) into asked
           let asks = asked.GroupBy(ask => ask.subject)
               .Select(same => new AskedGrant(same.Key, [.. same.SelectMany(ask => ask.By).Distinct()]))
           select In(root, new GrantRequest(asked.Key.Item1, asked.Key.Task, [.. asks], because)),
    ];

    // A request that is there already is someone's, and stays.
    private static RequestDraft In(string root, GrantRequest request)
    {
        for (var number = 1; ; number++)
        {
            var path = $"{GrantRequest.Folder}/{request.FileName(number)}";
            var file = System.IO.Path.Combine(root, path);
            if (!File.Exists(file))
                return new RequestDraft(path, request, IsThere: false);
            if (RequestReader.Read(new ManifestText(path, File.ReadAllBytes(file)), out _) is { } there && Asks(there, request))
                return new RequestDraft(path, there, IsThere: true);
        }
    }

    private static bool Asks(GrantRequest there, GrantRequest request) =>
        there.Agent == request.Agent && there.Task == request.Task
        && request.Asks.All(ask => there.Asks.Any(asked => asked.Subject == ask.Subject));
}
