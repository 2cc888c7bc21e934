using System.CommandLine;
using ScopeAnalyzers.Policy;

namespace ScopeAnalyzers.Tool;

/// <summary><c>agent-scope test</c>: runs the tests that the manifest holds (manifest.md, "Tests").</summary>
internal static class TestCommand
{
    public static Command Create(CommonOptions common, Surroundings surroundings)
    {
        var format = Formats.Option(Formats.Text, Formats.Json);
        var command = new Command("test", "Run the tests that the manifest in the working tree holds.") { format };
        command.SetAction(parsed =>
        {
            var manifest = common.Draft(parsed, surroundings);
            var failures = ManifestTests.Failing(manifest);
            if (parsed.GetValue(format) == Formats.Json)
                surroundings.Out.WriteLine(TestOutput.Json(manifest, failures));
            else
                TestOutput.Write(manifest, failures, surroundings.Console);
            return failures.Count == 0 ? ExitCode.InScope : ExitCode.Usage;
        });
        return command;
    }
}
