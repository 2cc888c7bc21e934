using System.CommandLine;
using System.CommandLine.Parsing;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Tool.CommandLine;
using ScopeAnalyzers.Tool.Compile;
using ScopeAnalyzers.Tool.Output;

namespace ScopeAnalyzers.Tool.Check;

/// <summary>The options of <c>check</c>, and what is asked by them.</summary>
internal sealed class CheckOptions(CommonOptions common)
{
    private readonly Option<bool> worktree = new("--worktree") { Description = "Evaluate uncommitted work beside the commits." };
    private readonly Option<bool> head = new("--head") { Description = "Evaluate HEAD's commits alone (the default)." };
    private readonly Option<bool> staged = new("--staged") { Description = "Evaluate the commit that is about to be made of what is staged: for a pre-commit or commit-msg hook." };
    private readonly Option<string?> message = new("--message") { Description = "With --staged, the file that holds the commit's message: a commit-msg hook gets its name.", HelpName = "FILE" };
    private readonly Option<bool> strict = new("--strict") { Description = "Report what cannot be evaluated as an error, as in CI. For a CI system that is not known." };
    private readonly Option<string?> log = new("--log") { Description = "Write the decision log to this file: each denial, each thing not evaluated, each grant that was used.", HelpName = "PATH" };
    private readonly Option<bool> logAll = new("--log-all") { Description = "Write every decision to the log." };
    private readonly Option<string> format = Formats.Option(CheckForms.Names);

    /// <summary>Whether projects are loaded too.</summary>
    public Option<string?> Compile { get; } = CompileOption.Create();

    /// <summary>The options, in the order of the help text.</summary>
    public IEnumerable<Option> All => [worktree, head, staged, message, Compile, strict, format, log, logAll];

    /// <summary>Refuses options that do not go together.</summary>
    public void Validate(CommandResult given)
    {
        (bool IsSo, string Complaint)[] complaints =
        [
            (new[] { worktree, head, staged }.Count(given.GetValue) > 1, "--worktree, --head and --staged exclude each other: give one of them."),
            (given.GetValue(message) is not null && !given.GetValue(staged), "--message is of the commit that is about to be made: give --staged too."),
            (given.GetValue(staged) && given.GetResult(Compile) is not null, "--compile loads what is checked out, and --staged evaluates what is not: leave one of them out."),
            (given.GetValue(logAll) && given.GetValue(log) is null, "--log-all says what to log, and not where: give --log PATH too."),
        ];
        foreach (var (isSo, complaint) in complaints)
        {
            if (isSo)
                given.AddError(complaint);
        }
    }

    /// <summary>The form of the answer.</summary>
    public string Format(ParseResult parsed) => parsed.GetValue(format)!;

    /// <summary>Where the decision log goes, absolute, or null if none is asked for.</summary>
    public string? Log(ParseResult parsed, CommandContext context) =>
        parsed.GetValue(log) is { } given ? common.PathOf(parsed, context, given) : null;

    /// <summary>What Review is asked.</summary>
    /// <exception cref="UsageException">An option leads nowhere.</exception>
    public ReviewRequest Request(ParseResult parsed, CommandContext context) =>
        common.Request(parsed, context, parsed.GetValue(worktree) || parsed.GetValue(staged)) with
    {
        IsStrict = parsed.GetValue(strict),
        Staged = parsed.GetValue(staged) ? Staged(parsed, context) : null,
        Recording = parsed.GetValue(logAll) ? Recording.Everything
            : parsed.GetValue(log) is not null || Format(parsed) == Formats.Sarif ? Recording.WhatMattered
            : Recording.Nothing,
    };

    private StagedCommit Staged(ParseResult parsed, CommandContext context)
    {
        var path = parsed.GetValue(message) is { } given ? common.PathOf(parsed, context, given) : null;
        if (path is not null && !File.Exists(path))
            throw new UsageException($"There is no message '{path}': give the file that git names to a commit-msg hook after --message.");
        return new StagedCommit(path is null ? "" : File.ReadAllText(path), context.Environment.GetValueOrDefault("GIT_INDEX_FILE"));
    }
}
