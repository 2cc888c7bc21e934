using System.CommandLine;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Tool.CommandLine;
using ScopeAnalyzers.Tool.Output;

namespace ScopeAnalyzers.Tool.Explain;

/// <summary><c>agent-scope explain</c>: why an agent may or may not (cli.md).</summary>
internal static class ExplainCommand
{
    public static Command Create(CommonOptions common, CommandContext context)
    {
        var resources = new Argument<string[]>("RESOURCE")
        {
            Description = "A path, T:… M:… P:… F:… E:…, declare:NAMESPACE, use:NAMESPACE, capability:NAME, package:ID, project:PATH, tool:CALL, environment:NAME; from standard input, one a line, if left out.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var (file, act) = (FileOption.Create(), ActOption.Create());
        var format = Formats.Option(Formats.Text, Formats.Json);
        var command = new Command("explain", "Say why an agent may or may not: every layer, every rule that matched, the outcome.") { resources, act, file, format };
        command.SetAction(parsed =>
        {
            var agents = common.Agents(parsed, context);
            if (agents.Count == 0)
                throw new UsageException("Whose scope? Give --agent, more than once for a change of several agents.");
            var paths = common.Paths(parsed, context);
            var question = new ExplainQuestion(agents, common.Task(parsed, context), common.Clock(parsed, context),
                FileOption.Of(parsed.GetValue(file), paths));
            var policy = common.Policy(parsed, context);
            var outcome = Outcome.Allow;
            foreach (var text in Texts(parsed.GetValue(resources)!, context))
            {
                var answer = ExplainAnswer.Of(policy, question, ActOption.With(parsed.GetValue(act), text), paths);
                Write(answer, parsed.GetValue(format)!, context);
                outcome = (Outcome)Math.Max((int)outcome, (int)answer.Decision.Outcome);
            }

            return outcome switch
            {
                Outcome.Allow => ExitCode.InScope,
                Outcome.Deny => ExitCode.OutOfScope,
                _ => ExitCode.Indeterminate,
            };
        });
        return command;
    }

    private static IEnumerable<string> Texts(string[] given, CommandContext context)
    {
        if (given.Length > 0)
            return given;
        if (context.InputIsTerminal)
            throw new UsageException("Explain what? Name a resource, or pipe many to standard input, one a line.");
        return Lines(context.In);
    }

    private static IEnumerable<string> Lines(TextReader input)
    {
        while (input.ReadLine() is { } line)
        {
            if (line.Trim() is { Length: > 0 } text)
                yield return text;
        }
    }

    private static void Write(ExplainAnswer answer, string format, CommandContext context)
    {
        if (format == Formats.Json)
            context.Out.WriteLine(ExplainJson.Of(answer));
        else
            ExplainText.Write(answer, context.Console);
    }
}
