namespace ScopeAnalyzers.Policy;

/// <summary>A policy as an effective scope holds it: it is read when it is asked for, and written again as it stood.</summary>
public sealed class WrittenPolicy
{
    private readonly Func<string> lines;
    private readonly Lazy<AgentScope> scope;

    internal WrittenPolicy(PolicyOutline outline, Func<string> lines, Func<AgentScope> read)
    {
        Outline = outline;
        this.lines = lines;
        scope = new(read);
    }

    /// <summary>What is known before it is read.</summary>
    public PolicyOutline Outline { get; }

    /// <summary>The policy.</summary>
    /// <exception cref="InvalidEffectiveScopeException">Its text is damaged.</exception>
    public AgentScope Scope => scope.Value;

    /// <summary>Its text, without the outline.</summary>
    internal string Lines => lines();

    /// <summary>A policy that need not be read.</summary>
    public static WrittenPolicy Of(AgentScope scope) => new(PolicyOutline.Of(scope), () => EffectiveScopeWriter.Lines(scope), () => scope);
}
