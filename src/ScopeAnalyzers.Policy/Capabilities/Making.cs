namespace ScopeAnalyzers.Policy.Capabilities;

/// <summary>How a member makes an object or a call of what it is given.</summary>
public enum Making
{
    /// <summary>Of a name, a member, a binder or a descriptor.</summary>
    OfAnything,

    /// <summary>Of a type, which is known where code writes it.</summary>
    OfType,
}
