using System.CommandLine;
using ScopeAnalyzers.Policy;
using ScopeAnalyzers.Review;

namespace ScopeAnalyzers.Tool;

/// <summary><c>agent-scope test</c>: runs the tests that the manifest holds (manifest.md, "Tests"), and says which rules let in nothing (SCOPE005).</summary>
internal static class TestCommand
{
    public static Command Create(CommonOptions common, Surroundings surroundings)
    {
        var format = Formats.Option(Formats.Text, Formats.Json);
        var command = new Command("test", "Run the tests that the manifest in the working tree holds, and say which rules let in nothing.") { format };
        command.SetAction(parsed =>
        {
            var manifest = common.Draft(parsed, surroundings);
            var failures = ManifestTests.Failing(manifest);
            var directory = common.Directory(parsed, surroundings);
            var folder = Path.GetDirectoryName(Reviewer.NearestManifest(directory)) ?? directory;
            var tracked = TrackedPaths.Below(folder, CancellationToken.None);
            var idle = IdleRules.Of(manifest, tracked);
            if (parsed.GetValue(format) == Formats.Json)
                surroundings.Out.WriteLine(TestOutput.Json(manifest, failures, idle));
            else
                TestOutput.Write(manifest, failures, idle, surroundings.Console);
            return failures.Count == 0 ? ExitCode.InScope : ExitCode.Usage;
        });
        return command;
    }
}
