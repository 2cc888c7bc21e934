using System.CommandLine;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.InForce.Manifests;

namespace ScopeAnalyzers.Tool.CommandLine;

/// <summary>The option <c>--act</c>: what would be done to the files that are asked for.</summary>
internal static class ActOption
{
    public static Option<string?> Create()
    {
        var option = new Option<string?>("--act") { Description = "What would be done to the file. A change of its content, if left out.", HelpName = "ACT" };
        return option.AcceptOnlyFromAmong([.. ResourceText.Acts]);
    }

    /// <summary>The resource with the act before it, as <see cref="ResourceText"/> reads it.</summary>
    /// <exception cref="UsageException">The resource is not a file, or names its act itself.</exception>
    public static string With(string? act, string resource) => act is null ? resource
        : ResourceText.Parse(resource, out _) is FileResource { Act: FileAct.Modify } ? $"{act}:{resource}"
        : throw new UsageException($"--act {act}: '{resource}' must be the path of a file, without an act before it.");
}
