using System.Text;
using ScopeAnalyzers.Review.Findings.Projects.Xml;
using ScopeAnalyzers.Review.InForce.Manifests.Json;
using ScopeAnalyzers.Review.InForce.Manifests.Reading;
using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.Findings.Projects.Locks;

/// <summary>
/// Reads a <c>packages.lock.json</c>: for each framework the packages that restore brings, with their digests and with what each needs.
/// </summary>
internal static class NuGetLock
{
    /// <summary>What a text pins.</summary>
    /// <exception cref="UnreadableProject">The text cannot be evaluated.</exception>
    public static IReadOnlyList<LockedEntry> Read(string text)
    {
        var errors = new ErrorList("");
        var root = JsonTree.Parse(new ManifestText("", Encoding.UTF8.GetBytes(text)), errors);
        if (root is null || !errors.IsEmpty)
        {
            var place = errors.ToList().Select(error => error.Place).FirstOrDefault();
            throw new UnreadableProject(place?.Line ?? 1, place?.Column ?? 1, "it is not JSON in which each name appears once");
        }

        return
        [
            .. from framework in root.Find("dependencies")?.Members ?? []
               from entry in framework.Value.Members
               select Entry(framework.Name, entry),
        ];
    }

    private static LockedEntry Entry(string framework, JsonMember entry) => new(
        framework,
        entry.Value.Find("type")?.Text == "Project" ? LockedKind.Project : LockedKind.Package,
        entry.Name,
        entry.Value.Find("resolved")?.Text ?? "",
        entry.Value.Find("contentHash")?.Text ?? "",
        [.. (entry.Value.Find("dependencies")?.Members ?? []).Select(needed => needed.Name)],
        new Extent(entry.Place.Line, entry.Place.Column, LastLine(entry.Value)));

    private static int LastLine(JsonNode node) =>
        node.Members.Select(member => LastLine(member.Value)).Append(node.Place.Line).Max();
}
