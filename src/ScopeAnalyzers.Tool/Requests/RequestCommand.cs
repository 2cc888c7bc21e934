using System.CommandLine;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Diagnostics;
using ScopeAnalyzers.Policy.Requests;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review;
using ScopeAnalyzers.Review.InForce.Manifests;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Results.Log;
using ScopeAnalyzers.Review.Results.Requests;
using ScopeAnalyzers.Tool.Check;
using ScopeAnalyzers.Tool.CommandLine;
using ScopeAnalyzers.Tool.Compile;
using ScopeAnalyzers.Tool.Output;

namespace ScopeAnalyzers.Tool.Requests;

/// <summary>
/// <c>agent-scope request</c>: drafts what an agent would have to be granted for its change to be in scope. The draft widens nothing; an
/// agent may run it and commit the file.
/// </summary>
internal static class RequestCommand
{
    public static Command Create(CommonOptions common, CommandContext context)
    {
        var resources = new Argument<string[]>("RESOURCE")
        {
            Description = "What to ask for before it is written, as 'explain' takes it; needs --agent. If left out, what the change needs.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var head = new Option<bool>("--head") { Description = "Ask for what the commits need, and not for uncommitted work." };
        var because = new Option<string?>("--because") { Description = "Why it is needed.", HelpName = "TEXT" };
        var compile = CompileOption.Create();
        var format = Formats.Option(Formats.Text, Formats.Json);
        var command = new Command("request", "Draft one request for all that a change needs and a grant can let in.")
        {
            resources, head, because, compile, format,
        };
        command.SetAction(parsed =>
        {
            var review = parsed.GetValue(resources) is { Length: > 0 } named
                ? Asked(named, parsed, common, context)
                : CompileOption.Review(common.Request(parsed, context, worktree: !parsed.GetValue(head)), compile, parsed, common,
                    context).Review;
            var root = review.Root ?? throw new UsageException("There is no repository here to write a request in.");
            var drafts = RequestDraft.Of(review.Findings, root, parsed.GetValue(because) ?? "");
            foreach (var draft in drafts.Where(draft => !draft.IsThere))
                OutputFile.Write(Path.Combine(root, draft.Path), draft.Request.ToJson());
            var left = review.Findings.Where(finding => finding is { Outcome: not Outcome.Allow, Grants.Count: 0 }).ToList();
            context.Out.WriteLine(parsed.GetValue(format) == Formats.Json ? Json(drafts, left) : Told(drafts, left));
            return Verdict.ExitCodeOf(review with { Findings = left });
        });
        return command;
    }

    /// <summary>What would be found if an agent did what is named.</summary>
    private static ReviewResult Asked(string[] named, ParseResult parsed, CommonOptions common, CommandContext context)
    {
        if (common.Agents(parsed, context) is not [var agent])
            throw new UsageException("For whom? Give --agent, once.");
        var paths = common.Paths(parsed, context);
        var policy = AgentPolicy.Resolve(common.Policy(parsed, context), agent, common.Task(parsed, context),
            common.Clock(parsed, context));
        var findings =
            from text in named
            let resource = ResourceText.Parse(text, paths.FromRoot, out var problem) ?? throw new UsageException(problem!)
            let decision = policy.Decide(resource)
            where decision.Outcome != Outcome.Allow
            select new Finding(
                decision.Id ?? "SCOPE303", Level.Error, decision.Outcome, ResourceName.Of(resource), null, 0, 0, agent, policy.Task, null, null,
                [.. decision.By.Select(reason => reason.Name)], decision.Missing,
                ViolationMessage.Of(agent, "have", text, decision, null, policy.Task, null))
            {
                Grants = GrantSubject.Lifting(decision, resource) is { } subject ? [subject] : [],
            };
        return new ReviewResult(RepositoryReader.RootOf(common.Directory(parsed, context)), HasManifest: true, null, null, [],
            [.. findings], [policy]);
    }

    private static string Told(IReadOnlyList<RequestDraft> drafts, List<Finding> left) =>
        string.Join(Environment.NewLine, drafts.SelectMany(Told).Concat(Left(left)).DefaultIfEmpty("Nothing is out of scope, and nothing was asked for."));

    private static IEnumerable<string> Told(RequestDraft draft)
    {
        var request = draft.Request;
        yield return $"{draft.Path}{(draft.IsThere ? ", which is there already," : "")} asks for {Words.Count(request.Asks.Count, "grant")} for {request.Agent}:";
        foreach (var (subject, rules) in request.Asks)
            yield return $"  {subject.KindName} '{Printable.Of(subject.Id)}' [{string.Join(", ", rules)}]";
        if (request.Because.Length == 0)
            yield return "Write in its \"because\" why it is needed, and commit it.";
        var task = request.Task is null ? " --task TASK" : "";
        yield return $"A person grants it: agent-scope grant {Path.GetFileNameWithoutExtension(draft.Path)}{task}";
    }

    private static IEnumerable<string> Left(List<Finding> left)
    {
        if (left.Count > 0)
            yield return $"No grant lifts {Words.Count(left.Count, "other finding")}: undo them, or have a person decide.";
        foreach (var finding in left)
            yield return $"  {(finding.File is null ? "" : $"{Printable.Of(finding.File)}({finding.Line}): ")}{finding.Id} {Printable.Of(finding.Message)}";
    }

    private static string Json(IReadOnlyList<RequestDraft> drafts, List<Finding> left) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("schema", "agent-scope/request-1");
        json.WriteStartArray("requests");
        foreach (var draft in drafts)
        {
            json.WriteStartObject();
            json.WriteString("file", draft.Path);
            json.WriteString("agent", draft.Request.Agent);
            json.WriteString("task", draft.Request.Task);
            json.WriteNumber("asks", draft.Request.Asks.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("left", left.Count);
        json.WriteEndObject();
    });
}
