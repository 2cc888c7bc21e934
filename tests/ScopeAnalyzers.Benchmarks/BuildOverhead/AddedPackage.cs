namespace ScopeAnalyzers.Benchmarks.BuildOverhead;

/// <summary>A package that each project of a generated solution takes.</summary>
/// <param name="Feed">The folder that holds it.</param>
/// <param name="List">The file at the solution's root that its analyzer reads, or null if the package hands it over by itself.</param>
internal sealed record AddedPackage(string Id, string Version, string Feed, string? List = null)
{
    /// <summary>Another package of analyzers: what it costs a build, any of them does.</summary>
    public static AddedPackage Peer { get; } = new(PeerPackage.Id, Path.GetFileName(Path.TrimEndingDirectorySeparator(PeerPackage.Folder)),
        PeerPackage.Folder, PeerPackage.List);

    public static AddedPackage Ours(string version, string feed) => new("ScopeAnalyzers", version, feed);

    /// <summary>How a project takes it.</summary>
    public string Items => $"""
        <PackageReference Include="{Id}" Version="{Version}" PrivateAssets="all" />
        {(List is null ? "" : $"<AdditionalFiles Include=\"$(MSBuildThisFileDirectory){List}\" />")}
        """;
}
