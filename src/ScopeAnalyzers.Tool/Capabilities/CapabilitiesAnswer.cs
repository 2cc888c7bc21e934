using ScopeAnalyzers.Capabilities.Reach;

namespace ScopeAnalyzers.Tool.Capabilities;

/// <summary>What one package or assembly can do.</summary>
/// <param name="Title">How it is named.</param>
/// <param name="Members">The members that lead to a class, once for each class.</param>
/// <param name="Visible">How many methods others can name.</param>
/// <param name="Unknown">What of it nobody can read, and why; nothing else is left untold.</param>
internal sealed record CapabilitiesAnswer(string Title, IReadOnlyList<ReachedMember> Members, int Visible, IReadOnlyList<string> Unknown)
{
    /// <summary>Walks over all that is asked about together, so that a way leads from one package into the next.</summary>
    public static IReadOnlyList<CapabilitiesAnswer> Of(IReadOnlyList<WalkedThing> things)
    {
        var walked = AssemblyWalk.Of(things.SelectMany(thing => thing.Files)).Assemblies.GroupBy(assembly => assembly.File)
            .ToDictionary(group => group.Key, group => group.First());
        return
        [
            .. from thing in things
               let assemblies = thing.Files.Where(walked.ContainsKey).Select(file => walked[file]).ToList()
               select new CapabilitiesAnswer(
                   thing.Title,
                   [.. assemblies.SelectMany(assembly => assembly.Members)],
                   assemblies.Sum(assembly => assembly.Visible),
                   [.. thing.Native.Select(file => $"{file}: native code"),
                       .. assemblies.Where(assembly => assembly.Unknown is not null)
                           .Select(assembly => $"{assembly.Name}: {assembly.Unknown}")]),
        ];
    }
}
