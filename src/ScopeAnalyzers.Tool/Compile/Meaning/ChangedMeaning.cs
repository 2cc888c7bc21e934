using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScopeAnalyzers.Analyzer.Symbols;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Diagnostics;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Tool.Compile.Loading;

namespace ScopeAnalyzers.Tool.Compile.Meaning;

/// <summary>
/// What changed meaning: code that no one edited, and that an agent's declaration took from what it called (SCOPE203). Only the projects that the
/// change can reach are compiled a second time, with the sources of the base.
/// </summary>
internal sealed class ChangedMeaning(ReviewResult review, IReadOnlyList<Change> sources, IReadOnlyDictionary<string, byte[]> before)
{
    private const int MostPlaces = 3;
    private const string Rule = "built-in: code that no one edited called something else";

    private readonly AgentLines lines = new(review);

    /// <summary>The findings.</summary>
    /// <param name="changed">The projects that hold an agent's lines.</param>
    public async Task<IReadOnlyList<Finding>> Find(Solution solution, IReadOnlyList<Project> changed, CancellationToken cancellation)
    {
        var root = review.Root!;
        var old = BaseSolution.Of(solution, root, sources, before);
        var touched = sources.Select(change => Path.GetFullPath(Path.Combine(root, change.Path))).ToHashSet(StringComparer.Ordinal);
        var taken = new List<(Declared By, Rebinding Rebinding)>();
        var findings = new List<Finding>();
        foreach (var project in Reached(solution, changed))
        {
            var (was, now) = ((await old.GetProject(project.Id)!.GetCompilationAsync(cancellation))!, (await project.GetCompilationAsync(cancellation))!);
            var untouched = LoadedProjects.SourcesOf(project).Where(path => !touched.Contains(path)).ToHashSet(StringComparer.Ordinal);
            if (new Rebindings(Unconfigured.Of(was), Unconfigured.Of(now)).Find(untouched, cancellation) is { } rebindings)
                taken.AddRange(rebindings.Select(each => (By: Declaration(each.New, now, cancellation), each)).Where(each => each.By is not null).Select(each => (each.By!, each.each)));
            else
                findings.Add(Uncompared(project));
        }

        return [.. findings, .. taken.GroupBy(each => each.By).SelectMany(each => Found(each.Key, [.. each.Select(one => one.Rebinding).DistinctBy(one => (one.Path, one.Line, one.Column, one.Old))]))];
    }

    private static IEnumerable<Project> Reached(Solution solution, IReadOnlyList<Project> changed)
    {
        var graph = solution.GetProjectDependencyGraph();
        return changed.Select(project => project.Id).Concat(changed.SelectMany(project => graph.GetProjectsThatTransitivelyDependOnThisProject(project.Id))).Distinct()
            .Select(id => solution.GetProject(id)!).Where(project => project.Language == LanguageNames.CSharp).OrderBy(project => project.FilePath, StringComparer.Ordinal).ThenBy(project => project.Name, StringComparer.Ordinal);
    }

    /// <summary>What an agent wrote that the code is bound to now: the member, its type, its namespace, or what opens that for every file.</summary>
    private Declared? Declaration(ISymbol target, Compilation compilation, CancellationToken cancellation)
    {
        foreach (var location in Names(target).Concat(Openings(target, compilation, cancellation)))
        {
            if (lines.Find(location) is { } found)
                return new Declared(Display.Of(target), target.GetDocumentationCommentId() ?? target.Name, found.Touch, found.At);
        }

        return null;
    }

    private static IEnumerable<Location> Names(ISymbol target)
    {
        var member = (target as IMethodSymbol)?.AssociatedSymbol ?? target;
        for (var symbol = member; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
        {
            foreach (var location in symbol.Locations)
                yield return location;
        }

        foreach (var space in member.DeclaringSyntaxReferences.SelectMany(reference => reference.GetSyntax().Ancestors()).OfType<BaseNamespaceDeclarationSyntax>())
            yield return space.Name.GetLocation();
    }

    private static IEnumerable<Location> Openings(ISymbol target, Compilation compilation, CancellationToken cancellation) =>
        from tree in compilation.SyntaxTrees
        from directive in ((CompilationUnitSyntax)tree.GetRoot(cancellation)).Usings
        where directive.GlobalKeyword.RawKind != 0
        let opened = compilation.GetSemanticModel(tree).GetSymbolInfo(directive.NamespaceOrType, cancellation).Symbol
        where SymbolEqualityComparer.Default.Equals(opened, target.ContainingType) || SymbolEqualityComparer.Default.Equals(opened, target.ContainingNamespace)
        select directive.NamespaceOrType.GetLocation();

    private IEnumerable<Finding> Found(Declared by, IReadOnlyList<Rebinding> rebindings)
    {
        var policy = review.Policies.FirstOrDefault(policy => policy.Agent == by.Touch.Agent && policy.Task == by.Touch.Task);
        var decision = Decision.Denied("SCOPE203", [new Reason(Rule, null)], Told(rebindings));
        if (LevelTable.Of(policy?.Mode ?? Mode.Enforce, Outcome.Deny, "SCOPE203", ci: true) is not { } level)
            yield break;
        var part = by.Touch.ByCommit.FirstOrDefault(each => each.Lines.Contains(by.At.Line));
        var evidence = part?.Evidence ?? by.Touch.Evidence[0];
        yield return new Finding(
            "SCOPE203", level, Outcome.Deny, new ResourceName("place", by.Id, "declare", "calls"), by.At.File, by.At.Line, by.At.Column, by.Touch.Agent, by.Touch.Task, part?.Commit, evidence,
            [Rule], [], ViolationMessage.Of(by.Touch.Agent, "declare", by.Thing, decision, part?.Commit, by.Touch.Task, evidence));
    }

    private IReadOnlyList<string> Told(IReadOnlyList<Rebinding> rebindings)
    {
        var told = rebindings.Take(MostPlaces).Select(each => $"{Relative(each.Path)}({each.Line},{each.Column}) was bound to '{each.Old}'.");
        return rebindings.Count > MostPlaces ? [.. told, $"So were {rebindings.Count - MostPlaces} more places."] : [.. told];
    }

    private Finding Uncompared(Project project)
    {
        var path = Relative(project.FilePath!);
        return new Finding(
            "SCOPE203", Level.Message, Outcome.Allow, new ResourceName("build", path, "compare", project.Name), path, 1, 1, null, null, null, null, [], [],
            $"What changed meaning in '{project.Name}' is not known: with the sources of the base, or with these, it does not compile here.");
    }

    private string Relative(string path) => Path.GetRelativePath(review.Root!, path).Replace('\\', '/');

    /// <summary>A declaration of an agent's.</summary>
    private sealed record Declared(string Thing, string Id, Touch Touch, Place At);
}
