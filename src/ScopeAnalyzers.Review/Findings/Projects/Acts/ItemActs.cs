using System.Text.RegularExpressions;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Findings.Projects.Comparing;
using ScopeAnalyzers.Review.Findings.Projects.Facts;

namespace ScopeAnalyzers.Review.Findings.Projects.Acts;

/// <summary>Says what each change of an item acts on, by the table of <see cref="ItemKind"/>.</summary>
/// <param name="path">The project file.</param>
internal sealed class ItemActs(string path, ProjectFileKind file)
{
    private const string CheckerPackage = "ScopeAnalyzers";

    /// <summary>What a new reference to the checker's package may say also: with less than all of its assets it would not check.</summary>
    private static readonly HashSet<string> WithChecker = new(["Version", "PrivateAssets"], StringComparer.OrdinalIgnoreCase);

    private static readonly Regex PackageId = new(@"\A[A-Za-z0-9._-]+\z", RegexOptions.CultureInvariant);

    private static readonly Regex LeavesItsFolder = new(@"(^|[/\\])\.\.([/\\]|$)|^[/\\].|^.:", RegexOptions.CultureInvariant);

    /// <summary>What the item is evaluated by, and beside it its metadata, where that is build logic.</summary>
    public IEnumerable<ProjectAct> Of(FactChange<ItemFact> change)
    {
        var kind = ItemKind.Of(change.Fact.Type);
        var acts = Evaluate(kind, change).ToList();
        if (!acts.Any(act => act.Forbidden is not null || act.Resources.Any(resource => resource is BuildResource))
            && Steering(kind, change) is { Count: > 0 } names)
            acts.Add(Act(change, $"{kind.What} by its {string.Join(", ", names)}:", Build(change)));
        return acts;
    }

    private IEnumerable<ProjectAct> Evaluate(ItemKind kind, FactChange<ItemFact> change) => kind.By switch
    {
        ItemSubject.Package => [Package(kind, change)],
        ItemSubject.Nothing when file.Harmless => [],
        ItemSubject.Member => change.Edit == Edit.Changed ? [] : [File(kind, change)],
        ItemSubject.Project when file.Harmless => Project(kind, change),
        ItemSubject.File when file.Harmless => [File(kind, change)],
        ItemSubject.Namespace when file.Harmless => Namespace(kind, change),
        _ => [Act(change, kind.What, Build(change))],
    };

    /// <summary>A package that goes is evaluated like one that comes: it may be the one that analyzes.</summary>
    private ProjectAct Package(ItemKind kind, FactChange<ItemFact> change)
    {
        var id = BuildText.Unescape(change.Fact.Spec);
        if (!PackageId.IsMatch(id))
            return Act(change, kind.What, Build(change));
        if (!id.Equals(CheckerPackage, StringComparison.OrdinalIgnoreCase)
            || (change.Edit == Edit.Added && change.Fact.Metadata.Keys.All(WithChecker.Contains)
                && change.Fact.Verb == ItemVerb.Include && change.Fact.Conditions.Count == 0))
            return Act(change, kind.What, new PackageResource(id));
        return LetsIn(change) && change.Fact.Verb == ItemVerb.Include
            ? Act(change, kind.What, new PackageResource(id), new BuildResource(path))
            : Act(change, kind.What, new PackageResource(id)) with { Forbidden = Forbidden.CheckerRemoved };
    }

    /// <summary>A reference that goes lets nothing in; what it did also is in its metadata.</summary>
    private IEnumerable<ProjectAct> Project(ItemKind kind, FactChange<ItemFact> change)
    {
        if (!LetsIn(change))
            yield break;
        var target = ItemPath.Of(path, change.Fact.Spec);
        if (target.IsOutside)
            yield return Act(change, kind.What, new ProjectResource(change.Fact.Spec)) with { Forbidden = Forbidden.ProjectOutside };
        else if (target.Path is not { } project || !file.IsBuilt || ItemGlob.IsGlob(project))
            yield return Act(change, kind.What, Build(change));
        else
            yield return Act(change, kind.What, new ProjectResource(project));
    }

    private ProjectAct File(ItemKind kind, FactChange<ItemFact> change)
    {
        var target = ItemPath.Of(path, change.Fact.Spec);
        if (target.IsOutside && LetsIn(change))
            return Act(change, kind.What, new FileResource(change.Fact.Spec, FileAct.Add)) with { Forbidden = Forbidden.FileOutside };
        if (target.Path is not { } named || !file.IsBuilt)
            return Act(change, kind.What, Build(change));
        // Taken out of the build, a file is as good as deleted; what is added to it is evaluated as added.
        var act = !LetsIn(change)
            ? FileAct.Delete : change.Edit == Edit.Changed || change.Fact.Verb == ItemVerb.Update ? FileAct.Modify : FileAct.Add;
        return Act(change, kind.What, [.. ItemGlob.Samples(named).Select(sample => new FileResource(sample, act))]);
    }

    private IEnumerable<ProjectAct> Namespace(ItemKind kind, FactChange<ItemFact> change)
    {
        if (!LetsIn(change))
            yield break;
        yield return BuildText.IsLiteral(change.Fact.Spec)
            ? Act(change, kind.What, new NamespaceResource(Kind.Use, change.Fact.Spec, path))
            : Act(change, kind.What, Build(change));
    }

    private BuildResource Build(FactChange<ItemFact> change) =>
        BuildText.Named(path, change.Fact.Type, [change.Fact.Spec, .. change.After?.Metadata.Values ?? []]);

    /// <summary>The names of the metadata that the change sets, changes or removes and that are build logic.</summary>
    private static IReadOnlyList<string> Steering(ItemKind kind, FactChange<ItemFact> change)
    {
        var before = change.Before?.Metadata ?? new Dictionary<string, string>();
        var after = change.After?.Metadata ?? new Dictionary<string, string>();
        return
        [
            .. before.Keys.Union(after.Keys, StringComparer.OrdinalIgnoreCase)
                .Where(name => ValueOf(before, name) != ValueOf(after, name))
                .Where(name => !kind.IsHarmless(name, IsNew(change, before, name)) || (PackedFolder.Is(name)
                    ? PackedFolder.Steers(ValueOf(before, name)) || PackedFolder.Steers(ValueOf(after, name))
                    : Leaves(ValueOf(after, name))))
                .OrderBy(name => name, StringComparer.Ordinal),
        ];
    }

    // A solution gives its projects more configurations when it comes to offer them; that adds to what is built.
    private static bool IsNew(FactChange<ItemFact> change, IReadOnlyDictionary<string, string> before, string name) =>
        change.Fact.Verb == ItemVerb.Include
        && (change.Edit == Edit.Added
        || (change.Fact.Type == SolutionFacts.Project && !before.ContainsKey(name) && SolutionTextFacts.IsConfiguration(name)));

    private static string? ValueOf(IReadOnlyDictionary<string, string> metadata, string name) =>
        metadata.TryGetValue(name, out var value) ? value : null;

    private static bool Leaves(string? value) =>
        value is not null && (BuildText.CallsFunction(value) || LeavesItsFolder.IsMatch(BuildText.Unescape(value)));

    /// <summary>Whether more is part of the project than before: an item that comes, or one that takes others out and goes.</summary>
    private static bool LetsIn(FactChange<ItemFact> change) => (change.Edit != Edit.Removed) == (change.Fact.Verb != ItemVerb.Remove);

    private static ProjectAct Act(FactChange<ItemFact> change, string what, params Resource[] resources) =>
        new(change.Edit, change.Fact.Verb == ItemVerb.Include ? what : $"'{change.Fact.Verb}' of the {what}", change.Fact.Spec, resources,
            change.Fact.At);
}
