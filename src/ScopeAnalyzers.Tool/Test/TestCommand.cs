using System.CommandLine;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Review;
using ScopeAnalyzers.Review.Authors.Agents;
using ScopeAnalyzers.Review.Git;
using ScopeAnalyzers.Review.InForce.Manifests.Unused;
using ScopeAnalyzers.Tool.CommandLine;
using ScopeAnalyzers.Tool.Output;

namespace ScopeAnalyzers.Tool.Test;

/// <summary>
/// <c>agent-scope test</c>: runs the tests that the manifest holds (manifest.md, "Tests"), and says which rules let in nothing (SCOPE005).
/// </summary>
internal static class TestCommand
{
    public static Command Create(CommonOptions common, CommandContext context)
    {
        var format = Formats.Option(Formats.Text, Formats.Json);
        var command = new Command("test", "Run the tests that the manifest in the working tree holds, and say which rules let in nothing.") { format };
        command.SetAction(parsed =>
        {
            var manifest = common.Draft(parsed, context);
            var failures = ManifestTests.Failing(manifest);
            var directory = common.Directory(parsed, context);
            var folder = Path.GetDirectoryName(RepositoryReader.NearestManifest(directory)) ?? directory;
            var tracked = TrackedPaths.Below(folder, CancellationToken.None);
            IReadOnlyList<UnusedRule> idle = [.. UnusedRules.Of(manifest, tracked), .. UnknownAgents.Of(manifest)];
            if (parsed.GetValue(format) == Formats.Json)
                context.Out.WriteLine(TestOutput.Json(manifest, failures, idle));
            else
                TestOutput.Write(manifest, failures, idle, context.Console);
            return failures.Count == 0 ? ExitCode.InScope : ExitCode.Usage;
        });
        return command;
    }
}
