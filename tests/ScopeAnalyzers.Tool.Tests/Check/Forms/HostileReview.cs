using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Tool.Check.Forms;

namespace ScopeAnalyzers.Tool.Tests.Check.Forms;

/// <summary>Answers of <c>check</c> made by hand.</summary>
internal static class HostileReview
{
    /// <summary>A name that means something to each system that reads an answer.</summary>
    public const string Name = "a|b]\n::error::x\n##vso[task.complete]##[error]<img src=x onerror=y> @everyone #1 [c](http://d) `e` </details>\uFFFE";

    /// <summary>One finding whose every text is that name.</summary>
    public static CheckAnswer Answer { get; } = Of(Finding);

    public static Finding Finding => Reviews.Error("SCOPE101") with
    {
        File = Name, Line = 1, Column = 1, Agent = Name, Commit = Name, Message = Name, Remedy = Name, By = [Name],
    };

    /// <summary>What git found in two agents' work, one of them out of its scope in C#.</summary>
    public static CheckAnswer OutOfScope => new(Reviews.OutOfScope, null);

    /// <summary>The same without a finding.</summary>
    public static CheckAnswer Unbound => new(Reviews.OutOfScope with { Findings = [] }, null);

    /// <summary>A base that was not found.</summary>
    public static CheckAnswer Unknown => Of(Reviews.Error("SCOPE003", Outcome.Indeterminate));

    public static CheckAnswer Of(params Finding[] findings) => new(Reviews.Empty with { Findings = findings }, null);
}
