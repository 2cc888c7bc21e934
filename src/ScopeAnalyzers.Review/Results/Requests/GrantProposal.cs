using System.Globalization;
using System.Text;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Requests;
using ScopeAnalyzers.Policy.Resources;
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
    /// <summary>What it lets in that was out of scope.</summary>
    public IReadOnlyList<GrantSubject> Granted { get; init; } = [];

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
        var asked = request.Asks.Select(ask => (ask.Subject, Resource: ResourceOf(ask.Subject, out var problem), Problem: problem))
            .ToList();
        if (asked.Select(ask => ask.Problem).OfType<string>().ToList() is { Count: > 0 } problems)
            return Refused(path, string.Join("\n", problems));

        var manifest = ManifestReader.Read(root, tasks).Manifest!;
        var policy = AgentPolicy.Resolve(manifest, request.Agent, task, clock);
        var now = asked.Select(ask => (ask.Subject, Resource: ask.Resource!, Decision: policy.Decide(ask.Resource!))).ToList();
        var kept = now.Where(ask => ask.Decision.By.Any(reason => !reason.Grantable) && ask.Decision.Outcome != Outcome.Allow).ToList();
        if (kept.Count > 0)
            return Denied(path, string.Join("\n", kept.Select(ask => $"no grant lets '{ask.Subject.Id}' in{By(Kept(ask.Decision))}: a person would have to change that")));
        var missing = now.Where(ask => ask.Decision.Outcome != Outcome.Allow).ToList();
        if (missing.Count == 0)
            return Refused(path, $"{request.Agent} may do that already{By(now[0].Decision)}: there is nothing to grant");

        var there = tasks.FirstOrDefault(file => file.Path == path);
        var subjects = missing.Select(ask => ask.Subject).Distinct().ToList();
        var grant = TaskFileText.Grant(subjects, request.Because.Trim(), approvedBy,
            expires.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        if (there is null && manifest.Tasks.TryGetValue(task, out var inline))
            return Refused(path, $"the task is in the manifest, at {inline.Place}, and cannot be in a file too: add this to its 'grants':\n{grant}");

        var text = there is null
            ? TaskFileText.New(request.Agent, grant) : TaskFileText.With(Encoding.UTF8.GetString(there.Bytes.ToArray()), grant);
        var file = new ManifestText(path, Encoding.UTF8.GetBytes(text));
        var reading = ManifestReader.Read(root, [.. tasks.Where(other => other != there), file]);
        if (reading.Manifest is not { } widened)
            return Refused(path, $"it would be no valid task file: {reading.Errors[0].Place}: {reading.Errors[0].Message}");
        var then = AgentPolicy.Resolve(widened, request.Agent, task, clock);
        var still = missing.Select(ask => (ask.Subject, Decision: then.Decide(ask.Resource)))
            .Where(ask => ask.Decision.Outcome != Outcome.Allow).ToList();
        return still.Count == 0
            ? new GrantProposal(path, text, null, false) { Granted = subjects }
            : Denied(path, string.Join("\n", still.Select(ask => $"with the grant '{ask.Subject.Id}' would be out of scope still{By(ask.Decision)}")));
    }

    private static Resource? ResourceOf(GrantSubject subject, out string? problem)
    {
        if (ResourceText.Parse(ResourceText.Of(subject.Kind, subject.Id), out problem) is not { } resource)
            problem += ": correct the request's 'id'";
        else if (GrantSubject.Of(resource)?.Kind is { } kind && kind != subject.Kind)
            problem = $"'{subject.Id}' is nothing of the kind '{subject.KindName}': correct the request's 'kind' or 'id'";
        else
            return resource;
        return null;
    }

    private static Decision Kept(Decision decision) => decision with { By = [.. decision.By.Where(reason => !reason.Grantable)] };

    private static string By(Decision decision) => decision.By.Count == 0 ? ""
        : $", by {string.Join(", ", decision.By.Select(reason => reason.Place is null ? reason.Name : $"{reason.Name} ({reason.Place})"))}";

    private static GrantProposal Refused(string path, string refusal) => new(path, null, refusal, IsDenied: false);

    private static GrantProposal Denied(string path, string refusal) => new(path, null, refusal, IsDenied: true);
}
