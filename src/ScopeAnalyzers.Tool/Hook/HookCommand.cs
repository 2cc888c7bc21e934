using System.CommandLine;
using ScopeAnalyzers.Tool.CommandLine;
using ScopeAnalyzers.Tool.Hook.Protocols;

namespace ScopeAnalyzers.Tool.Hook;

/// <summary><c>agent-scope hook</c>: answers an agent's own hook protocol on standard input and output (cli.md). It fails closed.</summary>
internal static class HookCommand
{
    public static Command Create(CommonOptions common, CommandContext context)
    {
        var agent = new Argument<string>("AGENT") { Description = $"The agent that calls: {string.Join(", ", HookProtocols.All.Select(row => row.Agent))}." };
        agent.AcceptOnlyFromAmong([.. HookProtocols.All.Select(row => row.Agent)]);
        var name = new Argument<string>("EVENT") { Description = "The event, by the agent's own name: PreToolUse, PostToolUse, BeforeTool, preToolUse, beforeShellExecution, …" };
        var allow = new Option<bool>("--allow")
        {
            Description = "Answer 'allow' where a rule allows the call, so that the agent asks nobody. Without it the agent's own settings decide whether a person is asked.",
        };
        var command = new Command("hook", "Answer an agent's hook: deny what is out of scope before it is done, record what was done.") { agent, name, allow };
        command.Validators.Add(result =>
        {
            if (result.GetValue(agent) is { } id && HookProtocols.Find(id) is { } protocol
                && result.GetValue(name) is { } given && !protocol.Knows(given))
            {
                result.AddError($"{id} has no event '{given}' that is evaluated: use {string.Join(", ", protocol.Events)}.");
            }
        });
        command.SetAction(parsed =>
        {
            var protocol = HookProtocols.Find(parsed.GetValue(agent)!)!;
            var run = new HookRun(protocol, parsed.GetValue(name)!, common.Request(parsed, context, worktree: true), context.Now,
                parsed.GetValue(allow));
            return run.Run(context.In, context.Out, context.Error);
        });
        return command;
    }
}
