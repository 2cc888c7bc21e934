namespace ScopeAnalyzers.Policy;

/// <summary>An effective scope whose policies are read when they are asked for: most code is nothing that a rule could be about.</summary>
/// <param name="Root">The repository's root, as of <see cref="EffectiveScope"/>.</param>
/// <param name="Policies">The policies that the files' lines refer to, by index.</param>
/// <param name="Files">The files of the project that an agent touched.</param>
public sealed record WrittenScope(string Root, IReadOnlyList<WrittenPolicy> Policies, IReadOnlyList<TouchedFile> Files)
{
    /// <summary>All of it.</summary>
    /// <exception cref="InvalidEffectiveScopeException">A policy is damaged.</exception>
    public EffectiveScope Read() => new(Root, [.. Policies.Select(policy => policy.Scope)], Files);
}

/// <summary>A policy that is read when it is asked for.</summary>
public sealed class WrittenPolicy
{
    private readonly Lazy<AgentScope> scope;

    internal WrittenPolicy(PolicyOutline outline, Func<AgentScope> read)
    {
        Outline = outline;
        scope = new(read);
    }

    /// <summary>What is known before it is read.</summary>
    public PolicyOutline Outline { get; }

    /// <summary>The policy.</summary>
    /// <exception cref="InvalidEffectiveScopeException">Its text is damaged.</exception>
    public AgentScope Scope => scope.Value;

    /// <summary>A policy that need not be read.</summary>
    public static WrittenPolicy Of(AgentScope scope) => new(PolicyOutline.Of(scope), () => scope);
}
