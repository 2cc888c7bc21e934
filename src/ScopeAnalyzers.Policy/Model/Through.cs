namespace ScopeAnalyzers.Policy.Model;

/// <summary>Whose compiled code is read too, behind what an agent's code calls or refers to (manifest.md, "Code behind a call").</summary>
[Flags]
public enum Through
{
    /// <summary>Nobody's.</summary>
    None = 0,

    /// <summary><c>capabilities.through</c>: that of packages, behind a call.</summary>
    Packages = 1,

    /// <summary><c>capabilities.through</c>: that of other projects, behind a call.</summary>
    Projects = 2,

    /// <summary>Anyone's, behind a call.</summary>
    Calls = Packages | Projects,

    /// <summary><c>packages.capabilities</c>: that of a package that the agent adds or changes.</summary>
    AddedPackages = 4,
}
