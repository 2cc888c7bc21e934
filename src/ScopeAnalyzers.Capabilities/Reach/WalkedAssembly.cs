namespace ScopeAnalyzers.Capabilities.Reach;

/// <summary>What an assembly can do.</summary>
/// <param name="Name">Its simple name, or the file's where it is not an assembly of .NET.</param>
/// <param name="File">Where it was read.</param>
/// <param name="ModuleVersion">What tells its code from all other code.</param>
/// <param name="Visible">How many methods others can name.</param>
/// <param name="Members">The members that lead to a class, once for each class.</param>
/// <param name="Unknown">Why what it does cannot be told in full; null if it can.</param>
public sealed record WalkedAssembly(string Name, string File, Guid ModuleVersion, int Visible, IReadOnlyList<ReachedMember> Members,
    string? Unknown);
