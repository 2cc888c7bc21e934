using Microsoft.CodeAnalysis;
using ScopeAnalyzers.Analyzer.Symbols;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Tool.Compile.Meaning;

namespace ScopeAnalyzers.Tool.Compile.Referenced;

/// <summary>
/// Reports what agents' lines call in packages and other projects that leads to a class which the agent's scope keeps out, where the
/// manifest asks for it (<c>capabilities.through</c>).
/// </summary>
internal sealed class CallFindings(ReviewResult review, Walks walks)
{
    private readonly AgentLines lines = new(review);
    private readonly PolicyEvaluators policies = new(review.Policies);

    /// <summary>Whether a policy of the change asks for it.</summary>
    public bool AreAskedFor => review.Policies.Any(policy => (policy.Through & (Through.Packages | Through.Projects)) != 0);

    /// <summary>The findings in one compilation, a token and class once.</summary>
    public IEnumerable<Finding> Of(Compilation compilation, CancellationToken cancellation)
    {
        var behind = ReferencedAssemblies.Of(compilation, review.Root!, walks, cancellation);
        return
        [
            .. from tree in compilation.SyntaxTrees
               where tree.FilePath.Length > 0
               let path = lines.Relative(tree.FilePath)
               let change = lines.ChangeOf(path)
               where change is { Agents.Count: > 0 }
               let meaning = TreeMeaning.Of(compilation.GetSemanticModel(tree), policies.In(path), review.Root!, cancellation)
               from touch in change.Agents
               let policy = review.Policies.FirstOrDefault(policy => policy.Agent == touch.Agent && policy.Task == touch.Task)
               where policy is { Refusals.Count: 0 }
               from line in touch.Lines.Ranges.SelectMany(range => Enumerable.Range(range.First, range.Last - range.First + 1))
               from bound in meaning.BoundAt(line)
               let found = Of(policy, path, bound, behind)
               where found is not null
               let at = lines.PlaceOf(bound.Token.GetLocation())!
               select AgentFinding.Of("SCOPE302", policy, touch, at, "use", Display.Of(bound.Symbol), found),
        ];
    }

    private ReachedClasses? Of(AgentPolicy policy, string file, BoundSymbol bound, ReferencedAssemblies behind)
    {
        if (bound.Symbol is not (IMethodSymbol or IPropertySymbol or IEventSymbol) || bound.Symbol.ContainingAssembly is not { } assembly
            || (behind.OriginOf(assembly) & policy.Through) == 0 || MayChange(policy, bound.Symbol)
            || DocumentationIds.Of(bound.Symbol) is not { } id)
            return null;
        return ReachedClasses.Of(policy, file, assembly.Name, behind.Behind(assembly, id), behind.UnknownOf(assembly));
    }

    /// <summary>Whether the agent may change the code itself: then it is evaluated where that is written.</summary>
    private bool MayChange(AgentPolicy policy, ISymbol symbol)
    {
        var places = symbol.Locations.Select(lines.PlaceOf).OfType<Place>().ToList();
        return places.Count > 0
            && places.TrueForAll(place => policy.Decide(new FileResource(place.File, FileAct.Modify)).Outcome == Outcome.Allow);
    }
}
