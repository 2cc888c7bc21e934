using System.CommandLine;
using System.Text;
using ScopeAnalyzers.Review;
using ScopeAnalyzers.Review.Results.Proposing;
using ScopeAnalyzers.Tool.CommandLine;
using ScopeAnalyzers.Tool.Output;

namespace ScopeAnalyzers.Tool.Init;

/// <summary><c>agent-scope init</c>: proposes a manifest from what agents did in the repository's history (cli.md).</summary>
internal static class InitCommand
{
    private const int UsualCommits = 500;

    public static Command Create(CommonOptions common, CommandContext context)
    {
        var commits = new Option<int>("--commits") { Description = "How many of the last commits to look at.", HelpName = "N", DefaultValueFactory = _ => UsualCommits };
        commits.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
                result.AddError("--commits is a number from 1: give how many of the last commits to look at.");
        });
        var unprotect = new Option<bool>("--unprotect") { Description = "Let agents go on changing the protected files that they changed." };
        var write = new Option<bool>("--write") { Description = "Write agent-scope.json at the repository's root; one that is there is never overwritten." };
        var command = new Command("init", "Propose a manifest that admits what agents did so far, and no folder more.") { commits, unprotect, write };
        command.SetAction(parsed =>
        {
            var request = common.Request(parsed, context, worktree: false);
            ProposedManifest proposed;
            using (Progress.Say("Reading the history …", context))
                proposed = Proposer.Propose(request, parsed.GetValue(commits), parsed.GetValue(unprotect), CancellationToken.None);
            if (proposed is not { Text: { } text, Root: { } root })
            {
                context.Error.WriteLine($"No manifest can be proposed: {proposed.Problem}.");
                return ExitCode.Indeterminate;
            }

            if (parsed.GetValue(write))
                Write(Path.Combine(root, "agent-scope.json"), text);
            else
                context.Out.Write(text);
            context.Error.WriteLine(Told(proposed, parsed.GetValue(write)));
            return ExitCode.InScope;
        });
        return command;
    }

    private static void Write(string file, string text)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write);
            stream.Write(Encoding.UTF8.GetBytes(text));
        }
        catch (IOException) when (File.Exists(file))
        {
            throw new UsageException($"'{file}' is there already and is not overwritten: leave out --write to see what would be proposed.");
        }
    }

    private static string Told(ProposedManifest proposed, bool written)
    {
        var agents = proposed.Agents.Count == 0 ? "no agent" : string.Join(", ", proposed.Agents);
        var kept = proposed.NotAdmitted.Count == 0 ? "" : $" {Words.Count(proposed.NotAdmitted.Count, "file")} that agents changed {(proposed.NotAdmitted.Count == 1 ? "stays" : "stay")} out of their reach: see the comment.";
        return $"From {Words.Count(proposed.Commits, "commit")}: {agents}.{kept}{(written ? " Look at agent-scope.json, try it with 'agent-scope test', and commit it." : "")}";
    }
}
