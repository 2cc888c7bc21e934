using System.Text.Json;
using ScopeAnalyzers.Policy.Briefs;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Tool.CommandLine;
using ScopeAnalyzers.Tool.Hook.Protocols;

namespace ScopeAnalyzers.Tool.Hook;

/// <summary>
/// Answers one event of an agent's. It knows neither the command line nor the console: an agent waits for it before every step.
/// </summary>
/// <param name="request">How the manifest is found, from the folder that counts where the agent names none.</param>
/// <param name="now">The present.</param>
/// <param name="allows">Whether a call that a rule allows is to run without a question to a person.</param>
internal sealed class HookRun(HookProtocol protocol, string name, ReviewRequest request, DateTimeOffset now, bool allows = false)
{
    private readonly Workplaces places = new(request);

    /// <summary>Answers what is on the input. It fails closed.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Run(TextReader input, TextWriter output, TextWriter error)
    {
        try
        {
            var answer = Answer(input);
            var isSaid = answer.Decision != HookDecision.Allow || (allows && protocol.MayAllow);
            Write(output, isSaid ? answer : new HookAnswer(HookDecision.None));
            return ExitCode.InScope;
        }
#pragma warning disable CA1031 // Whatever goes wrong here, the agent must not go on as if it had been allowed.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            if (name == protocol.Start)
            {
                error.WriteLine($"agent-scope could not record what is not committed yet, so all of it counts as this session's: {failure.Message}");
                return ExitCode.Indeterminate;
            }

            var reason = $"agent-scope could not evaluate this, so it is denied: {failure.Message}";
            error.WriteLine(reason);
            Write(output, new HookAnswer(HookDecision.Deny, reason));
            return protocol.FailsByExitCode ? ExitCode.Usage : ExitCode.InScope;
        }
    }

    private void Write(TextWriter output, HookAnswer answer)
    {
        if (protocol.Write(answer, name) is { } words)
            output.WriteLine(words);
    }

    private HookAnswer Answer(TextReader input)
    {
        using var json = JsonDocument.Parse(input.ReadToEnd());
        if (name == protocol.Start)
        {
            HookSession.Begin(json.RootElement, protocol.Agent, request, now);
            return new HookAnswer(HookDecision.None) { Context = Brief(DirectoryOf(json.RootElement.Text("cwd"))) };
        }

        if (name == protocol.Settings)
        {
            return SettingsChange.Answer(json.RootElement, request,
                places.At(DirectoryOf(json.RootElement.Text("cwd"))) is not null);
        }

        var call = ToolTable.Of(protocol.Read(json.RootElement, name), protocol.Before.Contains(name));
        if (call.Edits.Count == 0 && call.Tool is null)
            return new HookAnswer(HookDecision.None);

        var directory = DirectoryOf(call.Directory);
        var files = new EditedFiles(places, directory);
        var here = call.Tool is null ? null : places.At(directory);
        if (!call.Before)
        {
            HookSession.Record(call, here, protocol.Agent, files, now);
            foreach (var place in PlacesOfCommits(call, directory))
                CommitsAhead.Record(place, HookSession.TakeCommit(call, place), protocol.Agent, HookSession.SessionOf(call), request, now);
            return new HookAnswer(HookDecision.None);
        }

        List<TouchedFile> touched = [.. call.Edits.SelectMany(files.Of)];
        var deciding = touched.Select(file => file.Place).Append(here).OfType<Workplace>().DistinctBy(place => place.Root);
        var answers = deciding.Select(place => HookEvaluator.Of(
            AgentPolicy.Resolve(place.Manifest, protocol.Agent, place.Task, request.Clock),
            touched.Where(file => file.Place.Root == place.Root),
            place.Root == here?.Root ? call : null,
            place.Found.Branch is { } branch ? new BranchResource(branch) : null)).ToList();

        // What is refused anyway needs no review of its commits, and nothing comes of it that is to be recorded.
        if (answers.Exists(answer => answer.Decision == HookDecision.Deny))
            return HookAnswer.Strictest(answers);
        answers.AddRange(call.Commits.Select(commit => CommitsAhead.Of(commit, protocol.Agent, request, places, files, directory)));
        HookSession.Await(call, here, touched);
        foreach (var place in PlacesOfCommits(call, directory))
            HookSession.AwaitCommit(call, place);
        return HookAnswer.Strictest(answers);
    }

    private IEnumerable<Workplace> PlacesOfCommits(HookCall call, string directory) => call.Commits
        .Select(commit => places.At(Path.GetFullPath(commit.Folder ?? ".", directory))).OfType<Workplace>().DistinctBy(place => place.Root);

    // An agent that knows its scope before it begins asks for less that is denied.
    private string? Brief(string directory) => places.Find(directory) switch
    {
        { Root: null } or { Problem: null, Source: null } => null,
        { Manifest: { } manifest } found =>
            string.Join('\n', ScopeBrief.Of(manifest, protocol.Agent, places.TaskOf(found), request.Clock)),
        var unread => $"agent-scope cannot evaluate anything here, so each edit is denied. Tell a person: {Workplaces.ProblemOf(unread)}",
    };

    private string DirectoryOf(string? named) =>
        named is { Length: > 0 } folder && Path.GetFullPath(folder, request.Directory) is var full && Directory.Exists(full)
            ? full : request.Directory;
}
