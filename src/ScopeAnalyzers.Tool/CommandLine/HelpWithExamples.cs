using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ScopeAnalyzers.Tool.CommandLine;

/// <summary>The help of a verb, and below it how it is used.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        if (Examples.Of.TryGetValue(parseResult.CommandResult.Command.Name, out var examples))
        {
            output.WriteLine("Examples:");
            foreach (var (commandLine, meaning) in examples)
                output.WriteLine($"  {commandLine}{Environment.NewLine}      {meaning}");
            output.WriteLine();
        }

        return ExitCode.InScope;
    }
}
