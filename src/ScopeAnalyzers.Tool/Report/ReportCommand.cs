using System.CommandLine;
using ScopeAnalyzers.Review;
using ScopeAnalyzers.Review.Git;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Tool.Check;
using ScopeAnalyzers.Tool.CommandLine;
using ScopeAnalyzers.Tool.Compile;
using ScopeAnalyzers.Tool.Output;
using ScopeAnalyzers.Tool.Report.Html;
using ScopeAnalyzers.Tool.Report.Model;

namespace ScopeAnalyzers.Tool.Report;

/// <summary><c>agent-scope report</c>: one HTML file for whoever reviews the change (cli.md).</summary>
internal static class ReportCommand
{
    private const string UsualFile = "agent-scope-report.html", StandardOutput = "-";

    public static Command Create(CommonOptions common, CommandContext context)
    {
        var worktree = new Option<bool>("--worktree") { Description = "Evaluate uncommitted work beside the commits." };
        var output = new Option<string>("--output") { Description = $"The file to write, {UsualFile} if left out; '-' for standard output.", HelpName = "FILE", DefaultValueFactory = _ => UsualFile };
        var compile = CompileOption.Create();
        var command = new Command("report", "Write one HTML file for the reviewer: the change by task, agent and commit, and each finding with its code, its rule and its evidence.") { worktree, compile, output };
        command.SetAction(parsed =>
        {
            var request = common.Request(parsed, context, parsed.GetValue(worktree)) with { Recording = Recording.WhatMattered };
            var compiled = CompileOption.Review(request, compile, parsed, common, context);
            var result = compiled.Review;
            var html = Html(request, compiled, context.Now);
            if (parsed.GetValue(output) == StandardOutput)
            {
                context.Out.Write(html);
            }
            else
            {
                var file = common.PathOf(parsed, context, parsed.GetValue(output)!);
                Write(file, html);
                context.Out.WriteLine(file);
                CheckText.WriteOutcome(result, context.Console, isCompiled: compiled.Compilations is { Count: > 0 });
            }

            return Verdict.ExitCodeOf(result);
        });
        return command;
    }

    private static string Html(ReviewRequest request, CompileResult compiled, DateTimeOffset now)
    {
        var result = compiled.Review;
        var texts = RepositoryReader.ReadTexts(request, result, ReportBuilder.PathsOf(result), ReportBuilder.CommitsOf(result),
            CancellationToken.None);
        var tracked = result.Root is null ? null : TrackedPaths.Below(result.Root, CancellationToken.None);
        return ReportHtml.Of(new ReportBuilder(result, compiled.Compilations, compiled.Refusal, texts, tracked ?? []).Build(now));
    }

    // A branch may hold a link of this name, which leads to a file that is not the repository's.
    private static void Write(string file, string html)
    {
        if (new FileInfo(file).LinkTarget is not null)
            throw new UsageException($"'{file}' is a link, and what it leads to is not overwritten: give another file after --output.");
        OutputFile.Write(file, html);
    }
}
