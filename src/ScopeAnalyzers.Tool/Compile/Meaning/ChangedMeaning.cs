using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using ScopeAnalyzers.Analyzer.Features;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Tool.Compile.Loading;

namespace ScopeAnalyzers.Tool.Compile.Meaning;

/// <summary>
/// What the lines that no agent wrote mean since the change: what agents' declarations took from what they were bound to (SCOPE203), and
/// what of the things that the policies deny they use and did not. Only the projects that the change can reach are compiled a second time,
/// with the sources of the base.
/// </summary>
internal sealed class ChangedMeaning(ReviewResult review, IReadOnlyList<Change> sources, IReadOnlyDictionary<string, byte[]> before)
{
    private readonly AgentLines lines = new(review);
    private readonly PolicyEvaluators policies = new(review.Policies);

    /// <summary>The findings.</summary>
    /// <param name="changed">The projects that hold a source which an agent changed, or held one that it deleted.</param>
    public async Task<IReadOnlyList<Finding>> Find(Solution solution, IReadOnlyList<Project> changed, CancellationToken cancellation)
    {
        var old = new BaseSolution(solution, review.Root!, sources, before);
        var rebound = new ConcurrentBag<FoundRebinding>();
        var findings = new ConcurrentBag<Finding>();
        foreach (var project in Reached(solution, changed))
        {
            var was = Unconfigured.Of((await old.Solution.GetProject(project.Id)!.GetCompilationAsync(cancellation))!);
            var now = Unconfigured.Of((await project.GetCompilationAsync(cancellation))!);
            var comparison = new ProjectComparison(was, now, old, lines, cancellation);
            if (comparison.CannotBeCompared)
                findings.Add(Uncompared(project));
            Compare(comparison, findings, rebound, cancellation);
            foreach (var symbols in OtherConfigurations.Of(lines.TouchedIn(now), cancellation))
                Compare(new ProjectComparison(OtherConfigurations.With(was, symbols, cancellation).Compilation,
                    OtherConfigurations.With(now, symbols, cancellation).Compilation, old, lines, cancellation), findings, rebound,
                    cancellation);
        }

        return [.. findings.DistinctBy(finding => (finding.Id, finding.File, finding.Line, finding.Message)),
            .. new RebindingFindings(review).Of(rebound)];
    }

    private void Compare(ProjectComparison comparison, ConcurrentBag<Finding> findings, ConcurrentBag<FoundRebinding> rebound,
        CancellationToken cancellation)
    {
        var declared = new AgentDeclarations(comparison.Now, lines, cancellation);
        var uses = new NewDenials(review, lines, declared);
        Parallel.ForEach(comparison.Sources(), new ParallelOptions { CancellationToken = cancellation }, source =>
        {
            var evaluators = policies.In(source.Path);
            var after = TreeMeaning.Of(comparison.Now.GetSemanticModel(source.Now), evaluators, review.Root!, cancellation);
            var earlier = source.History.Old is { } tree
                ? TreeMeaning.Of(comparison.Was.GetSemanticModel(tree), evaluators, review.Root!, cancellation) : null;
            foreach (var finding in uses.Of(source, earlier, after))
                findings.Add(finding);
            if (earlier is null)
                return;
            foreach (var rebinding in Rebindings.Find(earlier, after, source.History, comparison.Now))
            {
                if (declared.Of(rebinding.New, after.Model) is { } by && !MayChange(by.Touch, rebinding.Old.Symbol))
                    rebound.Add(new FoundRebinding(by, source.Path, rebinding));
            }
        });
    }

    /// <summary>The projects, and those that depend on them.</summary>
    private static IEnumerable<Project> Reached(Solution solution, IReadOnlyList<Project> changed)
    {
        var graph = solution.GetProjectDependencyGraph();
        return changed.Select(project => project.Id)
            .Concat(changed.SelectMany(project => graph.GetProjectsThatTransitivelyDependOnThisProject(project.Id))).Distinct()
            .Select(id => solution.GetProject(id)!).Where(project => project.Language == LanguageNames.CSharp)
            .OrderBy(project => project.FilePath, StringComparer.Ordinal).ThenBy(project => project.Name, StringComparer.Ordinal);
    }

    /// <summary>Whether the agent may change what the line was bound to: then it gains nothing by taking its place.</summary>
    private bool MayChange(Touch touch, ISymbol old) => review.PolicyOf(touch) is { } policy && lines.MayChange(policy, old);

    private Finding Uncompared(Project project)
    {
        var path = lines.Relative(project.FilePath!);
        return new Finding(
            "SCOPE203", Level.Message, Outcome.Allow, new ResourceName("build", path, "compare", project.Name), path, 1, 1, null, null, null, null, [], [],
            $"What changed meaning in '{project.Name}' is not known in full: some of it does not compile here with the sources of the base.");
    }
}
