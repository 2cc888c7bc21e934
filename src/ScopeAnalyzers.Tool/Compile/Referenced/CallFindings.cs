using Microsoft.CodeAnalysis;
using ScopeAnalyzers.Analyzer.Symbols;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Model;
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
    public bool AreAskedFor => review.Policies.Any(policy => (policy.Through & Through.Calls) != 0);

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
               let policy = review.PolicyOf(touch)
               where policy is { Refusals.Count: 0 }
               from line in touch.Lines.Ranges.SelectMany(range => Enumerable.Range(range.First, range.Last - range.First + 1))
               from bound in meaning.BoundAt(line)
               let found = Of(policy, path, bound, behind)
               where found is not null
               let at = lines.PlaceOf(bound.Token.GetLocation())!
               select AgentFinding.Of(policy, touch.Origin(at.Line), at, 
                   found.Violation("SCOPE302", "use", Display.Of(bound.Symbol)) with { Code = CodeName.Of(bound.Symbol, static _ => false) },
                   compilation),
        ];
    }

    private ReachedClasses? Of(AgentPolicy policy, string file, BoundSymbol bound, ReferencedAssemblies behind)
    {
        if (bound.Symbol is not (IMethodSymbol or IPropertySymbol or IEventSymbol) || bound.Symbol.ContainingAssembly is not { } assembly
            // What the agent may change itself is evaluated where that is written.
            || (behind.OriginOf(assembly) & policy.Through) == 0 || lines.MayChange(policy, bound.Symbol)
            || DocumentationIds.Of(bound.Symbol) is not { } id)
            return null;
        return ReachedClasses.Of(policy, file, assembly.Name, behind.Behind(assembly, id), behind.UnknownOf(assembly));
    }
}
