using Microsoft.CodeAnalysis;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.InForce.Manifests.Ids;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Tool.Compile;

/// <summary>
/// Finds ids of the manifest that lead nowhere in any compilation (SCOPE005): what lets in and names nothing, and what keeps out and names
/// a member or an arity that its type has not. That a denied type is nowhere to be found is not an error.
/// </summary>
internal static class UnresolvedIds
{
    /// <summary>The findings; a project is compiled only where those before it have not resolved everything.</summary>
    public static async Task<IReadOnlyList<Finding>> In(Manifest manifest, IEnumerable<Project> projects, CancellationToken cancellation)
    {
        var open = NamedIds.Of(manifest).ToDictionary(id => id, _ => IdReach.None);
        foreach (var project in projects)
        {
            if (open.Count == 0)
                break;
            var resolver = new IdResolver((await project.GetCompilationAsync(cancellation))!);
            foreach (var (id, reach) in open.ToList())
            {
                var found = resolver.Find(id.Pattern);
                if (found == IdReach.Whole)
                    open.Remove(id);
                else if (found > reach)
                    open[id] = found;
            }
        }

        return [.. open.Where(each => each.Key.LetsIn || each.Value == IdReach.Type).Select(each => Of(each.Key, each.Value))];
    }

    private static Finding Of(NamedId id, IdReach reach)
    {
        var what = reach == IdReach.Type ? "its type is there, and no such member, parameter list or arity" : "there is no such symbol";
        var message = $"{id.Rule} can never match by '{id.Pattern.Text}': {what} in any compilation of those that were loaded.";
        return new Finding(
            "SCOPE005", Level.Warning, Outcome.Allow, new ResourceName("rule", id.Rule, "read", id.Pattern.Text), id.Place.File,
            id.Place.Line, id.Place.Column, null, null, null, null, [id.Rule], [], message);
    }
}
