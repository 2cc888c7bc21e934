namespace ScopeAnalyzers.Policy.Model;

/// <summary>Acts on a file, as a rule's <c>acts</c> names them.</summary>
[Flags]
public enum FileActs
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary><c>add</c></summary>
    Add = 1,

    /// <summary><c>modify</c></summary>
    Modify = 2,

    /// <summary><c>delete</c></summary>
    Delete = 4,

    /// <summary><c>mode</c></summary>
    Mode = 8,

    /// <summary><c>link</c></summary>
    Link = 16,

    /// <summary>Every act: what a rule without <c>acts</c> is about.</summary>
    All = Add | Modify | Delete | Mode | Link,
}
