namespace ScopeAnalyzers.Capabilities.Flow;

/// <summary>Where a value can be.</summary>
internal enum PlaceKind
{
    /// <summary>What a method is given.</summary>
    Parameter,

    /// <summary>What a method gives back.</summary>
    Result,

    /// <summary>A field, of all objects of its type.</summary>
    Field,

    /// <summary>A variable of a method.</summary>
    Local,
}
