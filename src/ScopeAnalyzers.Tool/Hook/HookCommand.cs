using System.CommandLine;
using System.Text.Json;
using ScopeAnalyzers.Policy;

namespace ScopeAnalyzers.Tool;

/// <summary><c>agent-scope hook</c>: answers an agent's own hook protocol on standard input and output (cli.md). It fails closed.</summary>
internal static class HookCommand
{
    public static Command Create(CommonOptions common, Surroundings surroundings)
    {
        var agent = new Argument<string>("AGENT") { Description = $"The agent that calls: {string.Join(", ", HookProtocols.All.Select(row => row.Agent))}." };
        agent.AcceptOnlyFromAmong([.. HookProtocols.All.Select(row => row.Agent)]);
        var name = new Argument<string>("EVENT") { Description = "The event, by the agent's own name: PreToolUse, PostToolUse, BeforeTool, preToolUse, beforeShellExecution, …" };
        var command = new Command("hook", "Answer an agent's hook: deny what is out of scope before it is done, record what was done.") { agent, name };
        command.Validators.Add(result =>
        {
            if (result.GetValue(agent) is { } id && HookProtocols.All.FirstOrDefault(row => row.Agent == id) is { } protocol
                && result.GetValue(name) is { } given && !protocol.Before.Concat(protocol.After).Contains(given))
            {
                result.AddError($"{id} has no event '{given}' that is judged: use {string.Join(", ", protocol.Before.Concat(protocol.After))}.");
            }
        });
        command.SetAction(parsed =>
        {
            var protocol = HookProtocols.All.Single(row => row.Agent == parsed.GetValue(agent));
            return Run(protocol, parsed.GetValue(name)!, common, parsed, surroundings);
        });
        return command;
    }

    private static int Run(HookProtocol protocol, string name, CommonOptions common, ParseResult parsed, Surroundings surroundings)
    {
        try
        {
            var answer = Answer(protocol, name, common, parsed, surroundings);
            if (protocol.Write(answer, name) is { } words)
                surroundings.Out.WriteLine(words);
            return ExitCode.InScope;
        }
#pragma warning disable CA1031 // Whatever goes wrong here, the agent must not go on as if it had been allowed.
        catch (Exception error)
#pragma warning restore CA1031
        {
            var reason = $"agent-scope could not judge this, so it is denied: {error.Message}";
            surroundings.Error.WriteLine(reason);
            if (protocol.Write(new HookAnswer(HookDecision.Deny, reason), name) is { } words)
                surroundings.Out.WriteLine(words);
            return protocol.FailsByExitCode ? ExitCode.Usage : ExitCode.InScope;
        }
    }

    private static HookAnswer Answer(HookProtocol protocol, string name, CommonOptions common, ParseResult parsed, Surroundings surroundings)
    {
        using var input = JsonDocument.Parse(surroundings.In.ReadToEnd());
        var call = ToolTable.Of(protocol.Read(input.RootElement, name), protocol.Before.Contains(name));
        if (call.Edits.Count == 0 && call.Tool is null)
            return new HookAnswer(HookDecision.None);

        var directory = call.Directory is { Length: > 0 } folder && Directory.Exists(folder) ? folder : common.Directory(parsed, surroundings);
        var found = common.FindManifest(parsed, surroundings, directory);
        if (found.Root is null || found is { Problem: null, Source: null })
            return new HookAnswer(HookDecision.None);
        if (found.Manifest is not { } manifest)
            throw new InvalidOperationException(found.Problem ?? $"{found.Errors[0].Place}: {found.Errors[0].Message}");

        var task = common.Task(parsed, surroundings) ?? (found.Branch is null ? null : BranchTask.In(found.Branch, manifest.Tasks.Keys));
        var files = new EditedFiles(found.Root, directory);
        if (!call.Before)
        {
            HookSession.Record(call, protocol.Agent, task, found, files, directory, surroundings.Now);
            return new HookAnswer(HookDecision.None);
        }

        var scope = AgentScope.Resolve(manifest, protocol.Agent, task, common.Clock(parsed, surroundings));
        return HookJudge.Of(scope, [.. call.Edits.SelectMany(files.Of)], call.Tool, found.Branch is null ? null : new BranchResource(found.Branch));
    }
}
