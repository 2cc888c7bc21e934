using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Review.Findings.Projects.Facts;
using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.Findings.Projects.Programs;

/// <summary>A program that a file has others run.</summary>
/// <param name="What">What it is, as it follows "the": <c>MCP server</c>, <c>package script</c>, …</param>
/// <param name="Name">Its name in the file; the file's, where the whole file is the program.</param>
/// <param name="Does">All that the file says of it.</param>
internal sealed record ProgramFact(string What, string Name, string Does, Extent At) : Fact(At)
{
    public override string Identity => $"{What}\u0001{Name}";

    public override string Content => Does;
}

/// <summary>Where a JSON file names programs.</summary>
/// <param name="What">What they are, as it follows "the".</param>
/// <param name="Steps">The members that lead there; <c>*</c> is any member or item, the last of them the program's name.</param>
/// <param name="EvaluatedAs">What else a program of this name is evaluated as, or null if nothing but the file says whether it may be
/// there.</param>
internal sealed record ProgramMember(string What, IReadOnlyList<string> Steps, Func<string, Resource>? EvaluatedAs = null);
