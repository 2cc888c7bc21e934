namespace ScopeAnalyzers.Review.Findings.Projects.Facts;

/// <summary>What an item is evaluated as.</summary>
internal enum ItemSubject
{
    /// <summary>Build logic: what the table does not know.</summary>
    Build,

    /// <summary>A package, by its id.</summary>
    Package,

    /// <summary>A project that is referred to, by its path.</summary>
    Project,

    /// <summary>A file, by its path.</summary>
    File,

    /// <summary>A file, by its path, when it joins or leaves: what else is said of it is metadata.</summary>
    Member,

    /// <summary>A namespace that all code of the project opens.</summary>
    Namespace,

    /// <summary>Nothing: it steers no build.</summary>
    Nothing,
}
