namespace ScopeAnalyzers.Review.Git;

/// <summary>Finds git's objects, wherever they are.</summary>
internal interface IGitObjects
{
    /// <summary>Finds an object by an id, by <c>refs/heads/main^{commit}</c> or by <c>COMMIT:path</c>.</summary>
    /// <returns>The object, or null if there is none of that name.</returns>
    GitObject? Find(string name);
}
