using System.CommandLine;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Results.Log;
using ScopeAnalyzers.Review.Results.Sarif;
using ScopeAnalyzers.Tool.CommandLine;
using ScopeAnalyzers.Tool.Compile;
using ScopeAnalyzers.Tool.Output;

namespace ScopeAnalyzers.Tool.Check;

/// <summary>
/// <c>agent-scope check</c>: evaluates the change from git alone (cli.md); nothing in the working tree is run, but for <c>--compile</c>.
/// </summary>
internal static class CheckCommand
{
    public static Command Create(CommonOptions common, CommandContext context)
    {
        var options = new CheckOptions(common);
        var command = new Command("check", "Evaluate what the agents changed, from git alone and without a build.");
        foreach (var option in options.All)
            command.Options.Add(option);
        command.Validators.Add(options.Validate);
        command.SetAction(parsed =>
        {
            var (result, compilations) = CompileOption.Review(options.Request(parsed, context), options.Compile, parsed, common, context);
            if (options.Log(parsed, context) is { } log)
                OutputFile.Write(log, new DecisionLog(context.Now, common.GivenClock(parsed), CheckerVersion.Text).Of(result));
            Write(result, compilations, options.Format(parsed), context);
            return Verdict.ExitCodeOf(result);
        });
        return command;
    }

    private static void Write(ReviewResult result, IReadOnlyList<EvaluatedCompilation>? compilations, string format, CommandContext context)
    {
        switch (format)
        {
            case Formats.Json:
                context.Out.WriteLine(CheckJson.Of(result, compilations));
                break;
            case Formats.Sarif:
                context.Out.WriteLine(SarifLog.Of(result, CheckerVersion.Text));
                break;
            case Formats.GitHub:
                foreach (var annotation in GitHubAnnotations.Of(result))
                    context.Out.WriteLine(annotation);
                break;
            default:
                CheckText.Write(result, context.Console, compilations);
                break;
        }
    }
}
