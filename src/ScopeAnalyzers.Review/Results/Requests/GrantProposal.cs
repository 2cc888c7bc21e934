using System.Globalization;
using System.Text;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Requests;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.InForce.Manifests;
using ScopeAnalyzers.Review.InForce.Manifests.Json;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Review.Results.Requests;

/// <summary>What a request becomes: a task file for a person to commit, or a reason why not.</summary>
/// <param name="Path">The task file, from the root.</param>
/// <param name="Text">Its text, or null if nothing is granted.</param>
/// <param name="Refusal">Why nothing is granted, and what to do, or null if something is.</param>
/// <param name="IsDenied">Whether a rule is in the way that no grant lifts.</param>
public sealed record GrantProposal(string Path, string? Text, string? Refusal, bool IsDenied)
{
    /// <summary>Proposes the task file, and tries it: with it in place the request must be in scope.</summary>
    /// <param name="root">The manifest that the task file will lie beside; it is valid.</param>
    /// <param name="tasks">The task files that lie there.</param>
    /// <param name="expires">When the grant ends.</param>
    /// <param name="approvedBy">Who approves it; recorded, not verified.</param>
    /// <param name="clock">The present.</param>
    public static GrantProposal Of(
        ManifestText root, IReadOnlyList<ManifestText> tasks, GrantRequest request, DateTimeOffset expires, string? approvedBy,
        DateTimeOffset clock)
    {
        var path = $"{ManifestPaths.TaskFolder}/{request.Task}.json";
        if (request.Task is not { } task)
            return Refused(path, "the request names no task: write its 'task', or give --task");
        if (string.IsNullOrWhiteSpace(request.Because))
            return Refused(path, "the request has an empty 'because': write why it is needed, or give --because");
        if (expires <= clock)
            return Refused(path, "the grant would end before it begins: give a later moment after --expires");
        if (ResourceText.Parse(ResourceText.Of(request.Subject.Kind, request.Subject.Id), out var problem) is not { } resource)
            return Refused(path, $"{problem}: correct the request's 'id'");
        if (GrantSubject.Of(resource)?.Kind is { } kind && kind != request.Subject.Kind)
            return Refused(path, $"'{request.Subject.Id}' is nothing of the kind '{request.Subject.KindName}': correct the request's 'kind' or 'id'");

        var manifest = ManifestReader.Read(root, tasks).Manifest!;
        var there = tasks.FirstOrDefault(file => file.Path == path);
        var grant = TaskFileText.Grant(request, request.Because.Trim(), approvedBy,
            expires.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        if (there is null && manifest.Tasks.TryGetValue(task, out var inline))
            return Refused(path, $"the task is in the manifest, at {inline.Place}, and cannot be in a file too: add this to its 'grants':\n{grant}");

        var now = AgentPolicy.Resolve(manifest, request.Agent, task, clock).Decide(resource);
        if (now.Outcome == Outcome.Allow)
            return Refused(path, $"{request.Agent} may do that already{By(now)}: there is nothing to grant");
        if (now.By.Any(reason => !reason.Grantable))
            return Denied(path, $"no grant lifts it{By(now with { By = [.. now.By.Where(reason => !reason.Grantable)] })}: a person would have to change that");

        var text = there is null
            ? TaskFileText.New(request.Agent, grant) : TaskFileText.With(Encoding.UTF8.GetString(there.Bytes.ToArray()), grant);
        var file = new ManifestText(path, Encoding.UTF8.GetBytes(text));
        var reading = ManifestReader.Read(root, [.. tasks.Where(other => other != there), file]);
        if (reading.Manifest is not { } widened)
            return Refused(path, $"it would be no valid task file: {reading.Errors[0].Place}: {reading.Errors[0].Message}");
        var then = AgentPolicy.Resolve(widened, request.Agent, task, clock).Decide(resource);
        return then.Outcome == Outcome.Allow ? new GrantProposal(path, text, null, false) : Denied(path, $"with the grant it would be out of scope still{By(then)}");
    }

    private static string By(Decision decision) => decision.By.Count == 0 ? ""
        : $", by {string.Join(", ", decision.By.Select(reason => reason.Place is null ? reason.Name : $"{reason.Name} ({reason.Place})"))}";

    private static GrantProposal Refused(string path, string refusal) => new(path, null, refusal, IsDenied: false);

    private static GrantProposal Denied(string path, string refusal) => new(path, null, refusal, IsDenied: true);
}
