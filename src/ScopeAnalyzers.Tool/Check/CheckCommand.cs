using System.CommandLine;
using ScopeAnalyzers.Review.Results.Log;
using ScopeAnalyzers.Tool.Check.Forms;
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
            var (result, compilations, _) = CompileOption.Review(options.Request(parsed, context), options.Compile, parsed, common,
                context);
            if (options.Log(parsed, context) is { } log)
                OutputFile.Write(log, new DecisionLog(context.Now, common.GivenClock(parsed), CheckerVersion.Text).Of(result));
            CheckForms.Write(options.Format(parsed), new CheckAnswer(result, compilations), context);
            return Verdict.ExitCodeOf(result);
        });
        return command;
    }
}
