using System.Collections;
using Microsoft.Build.Framework;
using ScopeAnalyzers.Review;

namespace ScopeAnalyzers.Build;

/// <summary>
/// The builds that an editor starts to know what the compiler would be given. An error or a warning there reads as a project that cannot be
/// loaded: what there is to say reaches the editor as diagnostics of its own. The compiler does not run, so nothing passes by silence.
/// </summary>
internal static class DesignTime
{
    /// <summary>The global property by which editors say so; a project's own, which the change may have written, does not count.</summary>
    public const string Property = "SkipCompilerExecution";

    /// <summary>Whether a task runs in such a build. In CI no build is one: there a green build is a verdict.</summary>
    public static bool Is(IBuildEngine engine) =>
        engine is IBuildEngine6 six && six.GetGlobalProperties().TryGetValue(Property, out var value)
        && value.Equals("true", StringComparison.OrdinalIgnoreCase)
        && !RepositoryReader.IsCI(Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .ToDictionary(pair => (string)pair.Key, pair => (string)pair.Value));
}
