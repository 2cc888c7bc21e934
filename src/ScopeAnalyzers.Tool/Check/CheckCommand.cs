using System.CommandLine;
using ScopeAnalyzers.Review;

namespace ScopeAnalyzers.Tool;

/// <summary><c>agent-scope check</c>: judges the change from git alone (cli.md); nothing in the working tree is run, but for <c>--compile</c>.</summary>
internal static class CheckCommand
{
    public static Command Create(CommonOptions common, Surroundings surroundings)
    {
        var worktree = new Option<bool>("--worktree") { Description = "Judge uncommitted work beside the commits." };
        var head = new Option<bool>("--head") { Description = "Judge HEAD's commits alone (the default)." };
        var staged = new Option<bool>("--staged") { Description = "Judge the commit that is about to be made of what is staged: for a pre-commit or commit-msg hook." };
        var message = new Option<string?>("--message") { Description = "With --staged, the file that holds the commit's message: a commit-msg hook gets its name.", HelpName = "FILE" };
        var log = new Option<string?>("--log") { Description = "Write the decision log to this file: each denial, each thing not judged, each grant that was used.", HelpName = "PATH" };
        var logAll = new Option<bool>("--log-all") { Description = "Write every decision to the log." };
        var compile = CompileOption.Create();
        var format = Formats.Option(Formats.Text, Formats.Json, Formats.Sarif, Formats.GitHub);
        var command = new Command("check", "Judge what the agents changed, from git alone and without a build.") { worktree, head, staged, message, compile, format, log, logAll };
        command.Validators.Add(result =>
        {
            if (new[] { worktree, head, staged }.Count(result.GetValue) > 1)
                result.AddError("--worktree, --head and --staged exclude each other: give one of them.");
            if (result.GetValue(message) is not null && !result.GetValue(staged))
                result.AddError("--message is of the commit that is about to be made: give --staged too.");
            if (result.GetValue(staged) && result.GetResult(compile) is not null)
                result.AddError("--compile loads what is checked out, and --staged judges what is not: leave one of them out.");
            if (result.GetValue(logAll) && result.GetValue(log) is null)
                result.AddError("--log-all says what to log, and not where: give --log PATH too.");
        });
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(log);
            var request = common.Request(parsed, surroundings, parsed.GetValue(worktree) || parsed.GetValue(staged)) with
            {
                Staged = parsed.GetValue(staged) ? Staged(parsed.GetValue(message), common.Directory(parsed, surroundings), surroundings) : null,
                Recording = parsed.GetValue(logAll) ? Recording.Everything
                    : path is not null || parsed.GetValue(format) == Formats.Sarif ? Recording.WhatMattered
                    : Recording.Nothing,
            };
            ReviewResult result;
            using (Progress.Say("Reading the change from git …", surroundings))
                result = Reviewer.Run(request, CancellationToken.None);
            IReadOnlyList<JudgedCompilation>? compilations = null;
            if (parsed.GetResult(compile) is not null)
                (result, compilations) = CompileOption.Compile(result, request, parsed.GetValue(compile) is { } given ? common.PathOf(parsed, surroundings, given) : null, surroundings);
            if (path is not null)
                OutputFile.Write(common.PathOf(parsed, surroundings, path), new DecisionLog(surroundings.Now, common.GivenClock(parsed), CheckerVersion.Text).Of(result));
            Write(result, compilations, parsed.GetValue(format)!, surroundings);
            return Verdict.ExitCodeOf(result);
        });
        return command;
    }

    private static StagedCommit Staged(string? file, string directory, Surroundings surroundings)
    {
        var path = file is null ? null : Path.GetFullPath(file, directory);
        if (path is not null && !File.Exists(path))
            throw new UsageException($"There is no message '{path}': give the file that git names to a commit-msg hook after --message.");
        return new StagedCommit(path is null ? "" : File.ReadAllText(path), surroundings.Environment.GetValueOrDefault("GIT_INDEX_FILE"));
    }

    private static void Write(ReviewResult result, IReadOnlyList<JudgedCompilation>? compilations, string format, Surroundings surroundings)
    {
        switch (format)
        {
            case Formats.Json:
                surroundings.Out.WriteLine(CheckJson.Of(result, compilations));
                break;
            case Formats.Sarif:
                surroundings.Out.WriteLine(SarifLog.Of(result, CheckerVersion.Text));
                break;
            case Formats.GitHub:
                foreach (var annotation in GitHubAnnotations.Of(result))
                    surroundings.Out.WriteLine(annotation);
                break;
            default:
                CheckText.Write(result, surroundings.Console, compilations);
                break;
        }
    }
}
