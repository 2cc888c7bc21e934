namespace ScopeAnalyzers.Policy.Resources;

/// <summary>The kinds of resource that a scope lists rules for; the names are manifest.md's, "Determining rules".</summary>
public enum Kind
{
    /// <summary><c>files</c></summary>
    Files,

    /// <summary><c>namespaces.declare</c></summary>
    Declare,

    /// <summary><c>namespaces.use</c></summary>
    Use,

    /// <summary><c>apis</c></summary>
    Apis,

    /// <summary><c>capabilities</c></summary>
    Capabilities,

    /// <summary><c>packages</c></summary>
    Packages,

    /// <summary><c>projects</c></summary>
    Projects,

    /// <summary><c>build</c>: project files whose build logic may change; in grants alone.</summary>
    Build,

    /// <summary><c>tools</c></summary>
    Tools,

    /// <summary><c>environments</c></summary>
    Environments,

    /// <summary><c>tests</c>: what is done to tests.</summary>
    Tests,
}
