using System.CommandLine;
using ScopeAnalyzers.Review;

namespace ScopeAnalyzers.Tool;

/// <summary><c>agent-scope check</c>: judges the change from git alone (cli.md). Nothing in the working tree is run.</summary>
internal static class CheckCommand
{
    public static Command Create(CommonOptions common, Surroundings surroundings)
    {
        var worktree = new Option<bool>("--worktree") { Description = "Judge uncommitted work beside the commits." };
        var head = new Option<bool>("--head") { Description = "Judge HEAD's commits alone (the default)." };
        var format = Formats.Option(Formats.Text, Formats.Json, Formats.Sarif, Formats.GitHub);
        var command = new Command("check", "Judge what the agents changed, from git alone and without a build.") { worktree, head, format };
        command.Validators.Add(result =>
        {
            if (result.GetValue(worktree) && result.GetValue(head))
                result.AddError("--worktree and --head exclude each other: give one of them.");
        });
        command.SetAction(parsed =>
        {
            var request = common.Request(parsed, surroundings, parsed.GetValue(worktree));
            ReviewResult result;
            using (Progress.Say("Reading the change from git …", surroundings))
                result = Reviewer.Run(request, CancellationToken.None);
            Write(result, parsed.GetValue(format)!, surroundings);
            return Verdict.ExitCodeOf(result);
        });
        return command;
    }

    private static void Write(ReviewResult result, string format, Surroundings surroundings)
    {
        switch (format)
        {
            case Formats.Json:
                surroundings.Out.WriteLine(CheckJson.Of(result));
                break;
            case Formats.Sarif:
                surroundings.Out.WriteLine(SarifLog.Of(result, CheckerVersion.Text));
                break;
            case Formats.GitHub:
                foreach (var annotation in GitHubAnnotations.Of(result))
                    surroundings.Out.WriteLine(annotation);
                break;
            default:
                CheckText.Write(result, surroundings.Console);
                break;
        }
    }
}
