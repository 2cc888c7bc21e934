using System.CommandLine;
using System.CommandLine.Parsing;

namespace ScopeAnalyzers.Tool.Init;

/// <summary>The options of <c>init</c>.</summary>
internal sealed class InitOptions
{
    private const int UsualCommits = 500;

    public InitOptions() => Commits.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<int>() < 1)
            result.AddError("--commits is a number from 1: give how many of the last commits to look at.");
    });

    /// <summary>How many of the last commits are looked at.</summary>
    public Option<int> Commits { get; } = new("--commits") { Description = "How many of the last commits to look at.", HelpName = "N", DefaultValueFactory = _ => UsualCommits };

    /// <summary>Whether all rules, tests and namespaces are proposed.</summary>
    public Option<bool> Detail { get; } = new("--detail") { Description = "Propose every rule, test and namespace, and not only as many as a person reads." };

    /// <summary>Whether the files stay protected that agents changed.</summary>
    public Option<bool> Unprotect { get; } = new("--unprotect") { Description = "Let agents go on changing the protected files that they changed." };

    /// <summary>Whether the manifest is written.</summary>
    public Option<bool> IsWritten { get; } = new("--write") { Description = "Write agent-scope.json and its schema at the repository's root; a manifest that is there is never overwritten." };

    /// <summary>Whether the proposal is tried instead.</summary>
    public Option<bool> IsTried { get; } = new("--try") { Description = "Propose from the older two thirds of the agents' commits, and say how many of the rest that manifest admits." };

    /// <summary>The folder for which the closed form of a scope is proposed instead; null if none is.</summary>
    public Option<string?> Apis { get; } = new("--apis") { Description = "Propose a scope for this folder alone, with an apis.allow of what its code uses today. Loads the projects, which runs their build logic.", HelpName = "FOLDER" };

    /// <summary>The options, in the order of the help text.</summary>
    public IEnumerable<Option> All => [Commits, Detail, Unprotect, IsWritten, IsTried, Apis];

    /// <summary>Refuses options that do not go together.</summary>
    public void Validate(CommandResult given)
    {
        if (given.GetValue(IsTried) && (given.GetValue(IsWritten) || given.GetValue(Unprotect)))
            given.AddError("--try proposes nothing to keep: leave out --write and --unprotect, or --try.");
        if (given.GetValue(Apis) is not null
            && (given.GetValue(IsTried) || given.GetValue(IsWritten) || given.GetValue(Unprotect) || given.GetValue(Detail)))
            given.AddError("--apis proposes a scope and not a manifest: leave out --try, --write, --unprotect and --detail, or --apis.");
    }
}
