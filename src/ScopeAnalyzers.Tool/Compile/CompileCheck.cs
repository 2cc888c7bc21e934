using Microsoft.CodeAnalysis;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Results;
using ScopeAnalyzers.Tool.CommandLine;
using ScopeAnalyzers.Tool.Compile.Loading;
using ScopeAnalyzers.Tool.Compile.Meaning;
using ScopeAnalyzers.Tool.Compile.Referenced;

namespace ScopeAnalyzers.Tool.Compile;

/// <summary>
/// <c>check --compile</c>: runs the analyzer on the projects from outside, whatever their own build says, and compares with the base what
/// no one edited. Loading runs the build logic of the projects, so it begins only where the plain check found nothing that may be a part of
/// it (<see cref="LoadingBar"/>), and never where no agent wrote C#.
/// </summary>
internal static class CompileCheck
{
    /// <summary>The compilations that were evaluated, and the review with what they add to it.</summary>
    /// <param name="review">What the plain check found.</param>
    /// <param name="request">What it was asked.</param>
    /// <param name="given">The solution, project or folder that the user names, absolute; null for none.</param>
    /// <exception cref="UsageException">It cannot be told what to load.</exception>
    public static CompileResult Run(ReviewResult review, ReviewRequest request, string? given, CancellationToken cancellation)
    {
        if (review.Root is not { } root)
            return CompileResult.Refused(review, "Nothing was compiled: there is no repository.");
        if (LoadingBar.In(review.Findings, root) is [var bar, ..])
            return CompileResult.Refused(review, $"Nothing was compiled: to load a project runs its build logic, and what was found of {Printable.Of(bar.File is null ? "the change" : $"'{bar.File}'")} may be a part of that ({bar.Id}). See to that first.");
        if (!Sources(review).Any(change => change.Agents.Count > 0) && !new PackageFindings(review).AreAskedFor)
            return CompileResult.Refused(review, "Nothing was compiled: no agent changed C# in this change.");
        var targets = CompileTarget.Find(given, request.Directory, root);
        if (!request.Worktree && Unclean(RepositoryReader.FindUncommitted(request, cancellation)) is { } unclean)
            return new CompileResult(review.With([unclean], "check"), [], null);
        // MSBuild's own words for it are a stack trace, and then each source is told to be in no project.
        if (targets.Select(target => PinnedSdk.Missing(Path.GetDirectoryName(target)!, root)).OfType<Finding>().FirstOrDefault() is { } sdk)
            return new CompileResult(review.With([sdk], "check"), [], null);
        return Task.Run(() => Evaluate(review, request, targets, root, cancellation), cancellation).GetAwaiter().GetResult();
    }

    private static async Task<CompileResult> Evaluate(ReviewResult review, ReviewRequest request, IReadOnlyList<string> targets,
        string root,
        CancellationToken cancellation)
    {
        using var loaded = await LoadedProjects.Load(targets, root, cancellation);
        var unevaluated = loaded.Failures.ToList();
        var evaluated = new List<EvaluatedCompilation>();
        var changed = new List<Project>();
        var held = new HashSet<string>();
        var found = new List<Finding>();
        var bound = new List<(Compilation, IReadOnlyList<Finding>)>();
        var walks = new Walks();
        var calls = new CallFindings(review, walks);
        var touched = Sources(review).Where(change => change.Agents.Count > 0)
            .Select(change => Path.GetFullPath(Path.Combine(root, change.Path))).ToHashSet(StringComparer.Ordinal);
        var deleted = touched.Where(path => !File.Exists(path)).SelectMany(path => BaseSolution.OwnersOf(loaded.Solution, path))
            .ToHashSet();
        foreach (var project in loaded.Projects)
        {
            if (!deleted.Contains(project) && !LoadedProjects.SourcesOf(project).Any(touched.Contains))
                continue;
            var slice = new Slice(Slicer.Slice(review, LoadedProjects.SourcesOf(project)));
            found.AddRange(LinkedSources.In(review, loaded.PathOf(project), LoadedProjects.SourcesOf(project)));
            string[] files = [.. slice.Scope.Files.Select(file => file.Path)];
            held.UnionWith(files);
            if (loaded.Unready(project) is { } unready)
            {
                unevaluated.Add(unready);
                continue;
            }

            if (!slice.Scope.HasAgentLines())
            {
                changed.Add(project);
                continue;
            }

            var path = loaded.PathOf(project);
            var compilation = (await project.GetCompilationAsync(cancellation))!;
            var here = await new EvaluatedProject(path, compilation, project.AnalyzerOptions.AdditionalFiles, slice).Evaluate(cancellation);
            bound.Add((compilation, here));
            if (calls.AreAskedFor)
                found.AddRange(calls.Of(compilation, cancellation));
            if (!here.Any(finding => finding.Outcome == Outcome.Indeterminate))
                changed.Add(project);
            evaluated.Add(new EvaluatedCompilation(path, project.Name, files));
        }

        found.AddRange(CodeShownElsewhere.Without(bound, root));
        found.AddRange(new PackageFindings(review).Of(loaded.Projects, walks));
        unevaluated.AddRange(
            Evaluable(review).Where(change => !held.Contains(change.Path))
                .SelectMany(change =>
                    PageFiles.Contains(change.Path) ? NotEvaluated.Page(change, review.Policies)
                    : NotEvaluated.Of(change, FileBasedApp.IsAt(root, change.Path))));
        var meaning = await Meaning(review, request, cancellation).Find(loaded.Solution, changed, cancellation);
        var ids = review.EditsManifest && RepositoryReader.FindManifest(request, cancellation).Manifest is { } manifest
            ? await UnresolvedIds.In(manifest, loaded.Projects, cancellation) : [];
        return new CompileResult(review.With(found, "analyzer").With([.. unevaluated, .. meaning, .. ids], "check"), evaluated, null);
    }

    private static ChangedMeaning Meaning(ReviewResult review, ReviewRequest request, CancellationToken cancellation)
    {
        var sources = Sources(review).ToList();
        var before = (review.Base?.MergeBase ?? review.Head) is { } commit
            ? RepositoryReader.ContentsAt(request, commit, sources.Select(change => change.Path), cancellation)
            : new Dictionary<string, byte[]>();
        return new ChangedMeaning(review, sources, before);
    }

    /// <summary>The sources and pages with an agent's line: a compilation has to hold each of them.</summary>
    private static List<Change> Evaluable(ReviewResult review) =>
        [.. Sources(review).Concat(review.Changes.Where(change => PageFiles.Contains(change.Path)))
            .Where(change => change.Agents.Any(touch => !touch.Lines.IsEmpty))];

    private static IEnumerable<Change> Sources(ReviewResult review) =>
        review.Changes.Where(change => change.IsCSharp);

    /// <summary>Why what is checked out is not what is evaluated, or null if it is.</summary>
    private static Finding? Unclean(Uncommitted uncommitted)
    {
        if (uncommitted.Problem is { } problem)
            return NotEvaluated.Of(null, "clean", problem);
        const int most = 3;
        var paths = uncommitted.Paths;
        var named = string.Join(", ", paths.Take(most).Select(path => $"'{path}'")) + (paths.Count > most ? $" and {paths.Count - most} more" : "");
        return paths.Count == 0
            ? null
            : NotEvaluated.Of(null, "clean", $"What is checked out is not what is evaluated: {named} differ from HEAD. Put them aside (git stash --include-untracked), or evaluate them too: agent-scope check --compile --worktree");
    }
}
