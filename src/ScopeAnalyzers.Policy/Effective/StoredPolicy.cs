using ScopeAnalyzers.Policy.Decisions;

namespace ScopeAnalyzers.Policy.Effective;

/// <summary>A policy as an effective scope holds it: it is read when it is asked for, and written again as it stood.</summary>
public sealed class StoredPolicy
{
    private readonly Func<string> lines;
    private readonly Lazy<AgentPolicy> scope;

    internal StoredPolicy(PolicyOutline outline, Func<string> lines, Func<AgentPolicy> read)
    {
        Outline = outline;
        this.lines = lines;
        scope = new(read);
    }

    /// <summary>What is known before it is read.</summary>
    public PolicyOutline Outline { get; }

    /// <summary>The policy.</summary>
    /// <exception cref="InvalidEffectiveScopeException">Its text is damaged.</exception>
    public AgentPolicy Scope => scope.Value;

    /// <summary>Its text, without the outline.</summary>
    internal string Lines => lines();

    /// <summary>A policy that need not be read.</summary>
    public static StoredPolicy Of(AgentPolicy scope) => new(PolicyOutline.Of(scope), () => EffectiveScopeWriter.Lines(scope), () => scope);
}
