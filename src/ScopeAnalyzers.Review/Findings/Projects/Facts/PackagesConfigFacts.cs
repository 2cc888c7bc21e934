using ScopeAnalyzers.Review.Model.Wording;
using ScopeAnalyzers.Review.Findings.Projects.Xml;

namespace ScopeAnalyzers.Review.Findings.Projects.Facts;

/// <summary>Reads the packages of a <c>packages.config</c>.</summary>
internal static class PackagesConfigFacts
{
    /// <summary>The facts of a file's text.</summary>
    /// <exception cref="UnreadableProject">The text cannot be evaluated.</exception>
    public static ProjectFacts Read(string text)
    {
        var root = ProjectXml.Parse(text);
        if (root.Name != "packages")
            throw new UnreadableProject(root.At.Line, root.At.Column, $"its root element is {Words.Quote(root.Name)}, not 'packages'");
        return PackageFacts.Of([.. root.Children.Select(child => child.Name == "package" && child.Attribute("id") is { } id
            ? PackageFacts.Package(id, child.Canonical, child.At)
            : PackageFacts.Other(PackageFacts.Setting, child.Name, child.At))]);
    }
}
