using System.CommandLine;
using ScopeAnalyzers.Review;
using ScopeAnalyzers.Review.Findings.Reverting;
using ScopeAnalyzers.Tool.CommandLine;
using ScopeAnalyzers.Tool.Output;

namespace ScopeAnalyzers.Tool.Revert;

/// <summary><c>agent-scope revert</c>: shows, or makes, the revert of a task's commits (cli.md).</summary>
internal static class RevertCommand
{
    public static Command Create(CommonOptions common, CommandContext context)
    {
        var apply = new Option<bool>("--apply") { Description = "Make the commits, where all of them apply; else nothing is changed." };
        var format = Formats.Option(Formats.Text, Formats.Json);
        var command = new Command("revert", "Show whether a task's commits revert, the newest first; with --apply, revert them.") { apply, format };
        command.SetAction(parsed =>
        {
            var task = common.Task(parsed, context) ?? throw new UsageException("Which task is to be reverted? Give --task.");
            var request = common.Request(parsed, context, worktree: false);
            RevertResult result;
            using (Progress.Say("Trying the reverts …", context))
            {
                result = parsed.GetValue(apply)
                    ? Reverter.Apply(request, task, CancellationToken.None)
                    : Reverter.Try(request, task, CancellationToken.None);
            }

            if (result.Refusal is { } refusal)
                throw new UsageException($"Nothing was reverted: {refusal}.");
            if (result.Problem is { } problem)
            {
                context.Error.WriteLine($"The revert cannot be tried: {problem}.");
                return ExitCode.Indeterminate;
            }

            if (parsed.GetValue(format) == Formats.Json)
                context.Out.WriteLine(RevertOutput.Json(result));
            else
                RevertOutput.Write(result, context.Console);
            return result.Steps.Any(step => step.Outcome == RevertOutcome.Conflicts) ? ExitCode.OutOfScope : ExitCode.InScope;
        });
        return command;
    }
}
