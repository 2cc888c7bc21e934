using System.CommandLine;
using ScopeAnalyzers.Policy.Briefs;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Tool.CommandLine;
using ScopeAnalyzers.Tool.Output;

namespace ScopeAnalyzers.Tool.Brief;

/// <summary><c>agent-scope brief</c>: the scope of an agent in words, for the agent to read (cli.md).</summary>
internal static class BriefCommand
{
    public static Command Create(CommonOptions common, CommandContext context)
    {
        var write = new Option<string?>("--write") { Description = "Keep the brief in this file, between two markers; the rest of the file stays as it is.", HelpName = "FILE" };
        var command = new Command("brief", "Say in words what an agent may do, in at most 40 lines; of every agent of the manifest, if none is named.") { write };
        command.SetAction(parsed =>
        {
            var manifest = common.Policy(parsed, context);
            var named = common.Agents(parsed, context);
            var text = Text(manifest, named.Count > 0 ? named : [.. manifest.Agents.Keys.Order(StringComparer.Ordinal)],
                common.Task(parsed, context), common.Clock(parsed, context));
            if (parsed.GetValue(write) is { } file)
                Keep(common.PathOf(parsed, context, file), text, context);
            else
                context.Out.WriteLine(text);
            return ExitCode.InScope;
        });
        return command;
    }

    // A file that several agents read has a heading for each.
    private static string Text(Manifest manifest, IReadOnlyList<string> agents, string? task, DateTimeOffset clock) =>
        string.Join("\n\n", agents.Select(agent =>
            (agents.Count > 1 ? $"## Scope of {(agent == "*" ? "any other agent" : agent)}\n\n" : "")
            + string.Join('\n', ScopeBrief.Of(manifest, agent, task, clock))));

    private static void Keep(string file, string brief, CommandContext context)
    {
        var before = File.Exists(file) ? File.ReadAllText(file) : "";
        var after = MarkedBlock.Put(before, brief) ?? throw new UsageException($"'{file}' has not one '{MarkedBlock.Begin}' with one '{MarkedBlock.End}' after it: mend the markers, or remove both.");
        if (after != before)
            OutputFile.Write(file, after);
        context.Out.WriteLine($"{file}: {(after == before ? "up to date" : "written")}");
    }
}
