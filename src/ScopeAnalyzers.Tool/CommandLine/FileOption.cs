using System.CommandLine;

namespace ScopeAnalyzers.Tool.CommandLine;

/// <summary>The option <c>--file</c>: the file that contains what is asked for, for rules with <c>in</c>.</summary>
internal static class FileOption
{
    public static Option<string?> Create() => new("--file") { Description = "The file that contains the symbol, namespace, capability, package or project reference, for rules with 'in'.", HelpName = "FILE" };

    /// <summary>The file from the root; null if none is named.</summary>
    /// <exception cref="UsageException">The file lies outside the repository.</exception>
    public static string? Of(string? file, ManifestPath paths) =>
        file is null ? null : paths.FromRoot(file) ?? throw new UsageException($"--file: '{file}' lies outside the repository.");
}
