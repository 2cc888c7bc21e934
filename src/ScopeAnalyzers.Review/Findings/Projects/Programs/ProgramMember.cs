using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Review.Findings.Projects.Programs;

/// <summary>Where a JSON file names programs.</summary>
/// <param name="What">What they are, as it follows "the".</param>
/// <param name="Steps">The members that lead there; <c>*</c> is any member or item, the last of them the program's name.</param>
/// <param name="JudgedAs">What else a program of this name is judged as; null where nothing but the file says whether it may be there.</param>
internal sealed record ProgramMember(string What, IReadOnlyList<string> Steps, Func<string, Resource>? JudgedAs = null);
