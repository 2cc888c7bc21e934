using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Policy.Effective;

/// <summary>
/// The effective scope as text: what the build writes for the analyzer. It carries what decides about symbols (namespaces, APIs,
/// capabilities) and about the files that they are declared in, and whose the lines are; packages and the like are evaluated before it is
/// written.
/// </summary>
public static class EffectiveScopeText
{
    /// <summary>The first line; another version is another text, and is not read.</summary>
    internal const string Header = "agent-scope/effective-1";

    /// <summary>The kinds that it carries.</summary>
    internal static readonly Kind[] Kinds = [Kind.Files, Kind.Declare, Kind.Use, Kind.Apis, Kind.Capabilities];

    /// <summary>Writes it; the same scope is the same text.</summary>
    public static string Write(EffectiveScope scope) => Write(StoredScope.Of(scope));

    /// <summary>Writes it; a policy that was read from a text is written as it stood there.</summary>
    public static string Write(StoredScope scope) => new EffectiveScopeWriter().Write(scope);

    /// <summary>Reads what <see cref="Write(StoredScope)"/> wrote.</summary>
    /// <exception cref="InvalidEffectiveScopeException">The text is of another version, cut, or damaged.</exception>
    public static EffectiveScope Read(string text) => Open(text).Read();

    /// <summary>Reads what <see cref="Write(StoredScope)"/> wrote, but for policies that may have nothing to say.</summary>
    /// <exception cref="InvalidEffectiveScopeException">The text is of another version, cut, or damaged outside of these.</exception>
    public static StoredScope Open(string text) => new EffectiveScopeReader(text).Open();
}
