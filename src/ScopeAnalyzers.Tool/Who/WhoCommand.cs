using System.CommandLine;
using ScopeAnalyzers.Review.InForce.Manifests;
using ScopeAnalyzers.Tool.CommandLine;
using ScopeAnalyzers.Tool.Output;

namespace ScopeAnalyzers.Tool.Who;

/// <summary><c>agent-scope who</c>: which agents, under which tasks, may touch a resource (cli.md).</summary>
internal static class WhoCommand
{
    public static Command Create(CommonOptions common, CommandContext context)
    {
        var resource = new Argument<string>("RESOURCE") { Description = "A path, an API id, or a kind and a name, as 'explain' takes them." };
        var (file, act) = (FileOption.Create(), ActOption.Create());
        var format = Formats.Option(Formats.Text, Formats.Json);
        var command = new Command("who", "Say which agents and tasks may touch a resource.") { resource, act, file, format };
        command.SetAction(parsed =>
        {
            var text = ActOption.With(parsed.GetValue(act), parsed.GetValue(resource)!);
            var paths = common.Paths(parsed, context);
            var asked = (ResourceText.Parse(text, paths.FromRoot, out var problem) ?? throw new UsageException(problem!)).In(
                FileOption.Of(parsed.GetValue(file), paths));
            var rows = WhoAnswer.Of(common.Policy(parsed, context), asked, common.Clock(parsed, context));
            if (parsed.GetValue(format) == Formats.Json)
                context.Out.WriteLine(WhoAnswer.Json(text, rows));
            else
                WhoAnswer.Write(text, rows, context.Console);
            return ExitCode.InScope;
        });
        return command;
    }
}
