using ScopeAnalyzers.Review.Git;
using ScopeAnalyzers.Review.InForce;
using ScopeAnalyzers.Review.InForce.Manifests;
using ScopeAnalyzers.Review.InForce.Manifests.Json;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Review.Results.Reuse;

/// <summary>
/// Keeps the text of the manifest that was found at the base, under the git common directory, so that a hook asks git nothing while no ref
/// moves. It serves hooks and questions; a check always asks git. Whoever can write there can write a hook's answer, as he can the hook
/// itself.
/// </summary>
internal sealed class ManifestCache
{
    private readonly string root;
    private readonly CacheFile file;

    private ManifestCache(string root, string commonDirectory)
    {
        this.root = root;
        file = new CacheFile(commonDirectory, "manifests", root);
    }

    /// <summary>The cache of the repository that a folder is in; or null if it is in none.</summary>
    public static ManifestCache? Of(string directory) =>
        GitRepository.FindRoot(directory) is { } root && GitDirectories.Of(root) is { } git ? new ManifestCache(root, git.Common) : null;

    /// <summary>The manifest that was kept, or else the one that is found, which is kept.</summary>
    public ManifestInForce FindOr(Func<ManifestInForce> find)
    {
        var kept = Kept();
        IReadOnlyList<string> names = kept?.Names ?? [];
        var facts = RefFacts.Of(root, names);
        if (kept is not null && facts is not null && kept.Facts.SequenceEqual(facts))
            return kept.Found;

        // What is kept must have been found after the facts were read; the names of the bases are known only once it was found.
        var found = find();
        if (found.Manifest is { } manifest && !manifest.Base.SequenceEqual(names))
        {
            names = manifest.Base;
            facts = RefFacts.Of(root, names);
            found = find();
        }

        if (facts is not null && found is { Problem: null, Errors.Count: 0, Files: null or { Source: "base" } })
            Keep(names, facts, found);
        return found;
    }

    private sealed record Entry(IReadOnlyList<string> Names, IReadOnlyList<string> Facts, ManifestInForce Found);

    private Entry? Kept() => file.Read(reader =>
    {
        var names = reader.ReadTexts();
        var facts = reader.ReadTexts();
        var found = new ManifestInForce(
            reader.ReadString(), reader.ReadString(), reader.ReadTextOrNull(), reader.ReadTextOrNull(), null, reader.ReadTextOrNull(),
            null, null, [], null);
        if (!reader.ReadBoolean())
            return new Entry(names, facts, found);
        var source = new ManifestSource(reader.ReadTextOrNull(), reader.ReadString(), "base");
        var root = Text(reader);
        var tasks = new List<ManifestText>();
        for (var count = reader.ReadInt32(); count > 0; count--)
            tasks.Add(Text(reader));
        return ManifestReader.ReadAgain(root, tasks) is { } manifest
            ? new Entry(names, facts, found with { Source = source, Manifest = manifest }) : null;
    });

    private void Keep(IReadOnlyList<string> names, IReadOnlyList<string> facts, ManifestInForce found) => file.Write(writer =>
    {
        writer.Write(names);
        writer.Write(facts);
        writer.Write(found.Root!);
        writer.Write(found.CommonDirectory!);
        writer.WriteOrNull(found.Head);
        writer.WriteOrNull(found.Branch);
        writer.WriteOrNull(found.Base);
        writer.Write(found.Files is not null);
        if (found.Files is not null)
            Write(writer, found.Files);
    });

    private static void Write(BinaryWriter writer, ManifestFiles files)
    {
        writer.WriteOrNull(files.Commit);
        writer.Write(files.ToSource().Digest);
        Write(writer, files.Root);
        writer.Write(files.Tasks.Count);
        foreach (var task in files.Tasks)
            Write(writer, task);
    }

    private static void Write(BinaryWriter writer, ManifestText text)
    {
        writer.Write(text.Path);
        writer.Write(text.Bytes.Length);
        writer.Write(text.Bytes.ToArray());
    }

    private static ManifestText Text(BinaryReader reader) => new(reader.ReadString(), reader.ReadBytes(reader.ReadInt32()));
}
