using System.CommandLine;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Review;
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
            var written = WrittenRequests.Of(review, parsed.GetValue(because) ?? "");
            context.Out.WriteLine(parsed.GetValue(format) == Formats.Json ? Json(written.Drafts, written.Left) : RequestText.Of(written));
            return Verdict.ExitCodeOf(review with { Findings = written.Left });
        });
        return command;
    }

    private static ReviewResult Asked(string[] named, ParseResult parsed, CommonOptions common, CommandContext context)
    {
        if (common.Agents(parsed, context) is not [var agent])
            throw new UsageException("For whom? Give --agent, once.");
        var policy = AgentPolicy.Resolve(common.Policy(parsed, context), agent, common.Task(parsed, context),
            common.Clock(parsed, context));
        return AskedGrants.Of(policy, named, common.Paths(parsed, context), RepositoryReader.RootOf(common.Directory(parsed, context)));
    }

    private static string Json(IReadOnlyList<RequestDraft> drafts, IReadOnlyList<Finding> left) => JsonText.Of(json =>
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
