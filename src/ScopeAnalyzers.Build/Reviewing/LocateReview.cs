using Microsoft.Build.Framework;
using ScopeAnalyzers.Review;
using ScopeAnalyzers.Review.Git;

namespace ScopeAnalyzers.Build.Reviewing;

/// <summary>
/// Tells a project how to ask for the one review of this build: MSBuild runs <c>Review.proj</c> once for each set of global
/// properties, so all that differs between projects and target frameworks has to go. Or tells the answer, where this process gave it.
/// </summary>
public sealed class LocateReview : ReviewTask
{
    /// <summary>The project that asks.</summary>
    [Required]
    public string Project { get; set; } = "";

    /// <summary>
    /// The repository that the project is in; where there is none, the folder of the nearest manifest, or empty if there is neither.
    /// </summary>
    [Output]
    public string Repository { get; private set; } = "";

    /// <summary>The global properties that the review must not inherit.</summary>
    [Output]
    public string[] Unshared { get; private set; } = [];

    /// <summary>Whether the review was made in this process already: then it need not be asked for.</summary>
    [Output]
    public bool IsAnswered { get; private set; }

    /// <summary>The answer's <see cref="ReviewChange.Change"/>.</summary>
    [Output]
    public string Change { get; private set; } = "";

    /// <summary>The answer's <see cref="ReviewChange.Until"/>.</summary>
    [Output]
    public string Until { get; private set; } = "";

    /// <inheritdoc/>
    protected override bool Run()
    {
        var globals = ((IBuildEngine6)BuildEngine).GetGlobalProperties();
        var folder = Path.GetDirectoryName(Project)!;
        Repository = GitDirectories.RootAbove(folder) ?? Path.GetDirectoryName(RepositoryReader.NearestManifest(folder)) ?? "";
        var question = Question(Repository);
        if (question.AnswerIn(BuildEngine) is var (change, until))
            (IsAnswered, Change, Until) = (true, change, until);
        else
            Unshared =
                [.. globals.Keys.Where(name =>
                    name != DesignTime.Property && !name.StartsWith(Settings.Prefix, StringComparison.OrdinalIgnoreCase))];

        var inProject = question.Given;
        foreach (var name in Settings.SetByProject(
            name => inProject[name],
            name => globals.TryGetValue(name, out var value) ? value : Environment.GetEnvironmentVariable(name)))
        {
            Fail("SCOPE601", Project, $"'{name}' is set in this project or in a file that it imports. It decides what is evaluated, so it is taken"
                + $" from the command line (-p:{name}=…) and the environment alone. Remove it here.");
        }

        return true;
    }
}
