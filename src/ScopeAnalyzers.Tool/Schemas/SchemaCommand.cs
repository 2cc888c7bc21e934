using System.CommandLine;
using ScopeAnalyzers.Review;
using ScopeAnalyzers.Tool.CommandLine;
using ScopeAnalyzers.Tool.Output;

namespace ScopeAnalyzers.Tool.Schemas;

/// <summary><c>agent-scope schema</c>: the JSON Schemas of the files that people and agents write, from the command itself.</summary>
internal static class SchemaCommand
{
    public static Command Create(CommonOptions common, CommandContext context)
    {
        var of = new Argument<string>("OF")
        {
            Description = $"Which one: {string.Join(", ", ShippedSchema.All.Select(schema => schema.Word))}.",
            Arity = ArgumentArity.ZeroOrOne,
            DefaultValueFactory = _ => ShippedSchema.All[0].Word,
        };
        of.AcceptOnlyFromAmong([.. ShippedSchema.All.Select(schema => schema.Word)]);
        var write = new Option<string?>("--write")
        {
            Description = "Write all of them to this folder; to the repository's root if none is named.",
            HelpName = "DIR",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("schema", "Print the JSON Schema of the manifest, of a task or of a request, or write all three.") { of, write };
        command.SetAction(parsed =>
        {
            if (parsed.GetResult(write) is null)
            {
                context.Out.Write(ShippedSchema.All.Single(schema => schema.Word == parsed.GetValue(of)).Read());
                return ExitCode.InScope;
            }

            var directory = common.Directory(parsed, context);
            var folder = parsed.GetValue(write) is { } given
                ? common.PathOf(parsed, context, given) : RepositoryReader.RootOf(directory) ?? directory;
            foreach (var schema in ShippedSchema.All)
            {
                var file = Path.Combine(folder, schema.File);
                OutputFile.Write(file, schema.Read());
                context.Out.WriteLine($"{file}: the schema of {schema.Of}");
            }

            return ExitCode.InScope;
        });
        return command;
    }
}
