namespace ScopeAnalyzers.Policy.Text;

/// <summary>One act on a file (cli.md, "JSON"); a rename is a delete and an add.</summary>
public enum FileAct
{
    /// <summary>The file is new.</summary>
    Add,

    /// <summary>Its content changed.</summary>
    Modify,

    /// <summary>It is gone.</summary>
    Delete,

    /// <summary>Its mode changed, or it was added with an executable bit.</summary>
    Mode,

    /// <summary>It is, or became, a symbolic link.</summary>
    Link,

    /// <summary>It is a submodule.</summary>
    Submodule,
}
