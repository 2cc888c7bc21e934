using System.CommandLine;

namespace ScopeAnalyzers.Tool.CommandLine;

/// <summary>The option <c>--file</c>: the file that a symbol, namespace or capability is asked for in, for rules with <c>in</c>.</summary>
internal static class FileOption
{
    public static Option<string?> Create() => new("--file") { Description = "The file that contains the symbol, namespace or capability, for rules with 'in'.", HelpName = "FILE" };

    /// <summary>The file from the root; null if none is named.</summary>
    /// <exception cref="UsageException">The file lies outside the repository.</exception>
    public static string? Of(string? file, ManifestPath paths) =>
        file is null ? null : paths.FromRoot(file) ?? throw new UsageException($"--file: '{file}' lies outside the repository.");
}
