namespace ScopeAnalyzers.Capabilities.Flow;

/// <summary>What a method does with what it is given.</summary>
/// <param name="Sinks">The arguments that it turns into an object or a call; the object itself is 0.</param>
/// <param name="Class">The class of that.</param>
/// <param name="Passes">Whether what it is given first comes back from it.</param>
/// <param name="Mixes">Whether all that it is given comes back from it.</param>
/// <param name="Holds">Whether its object holds what it is given last, and gives it back.</param>
/// <param name="Ends">Whether nothing comes out of it.</param>
internal sealed record Role(int[] Sinks, string? Class, bool Passes, bool Mixes, bool Holds, bool Ends);
