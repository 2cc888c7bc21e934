using System.Globalization;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Review.Results.Reuse;

/// <summary>
/// Keeps what a build needed of the last review of a working tree, so that a build of an unchanged tree asks git almost nothing.
/// It is used outside CI alone: whoever can write there could write a review, and CI's run is the one that counts.
/// </summary>
internal sealed class ReviewCache(string commonDirectory, string root)
{
    private readonly CacheFile file = new(commonDirectory, "reviews", root);

    /// <summary>The kept review, where it is of this key and no expiry lies between its moment and this one.</summary>
    public BuildReview? Find(string key, DateTimeOffset clock) => file.Read(reader =>
        reader.ReadString() == key && Moment(reader) <= clock && Moment(reader) is var until && clock < until
            ? Review(reader) with { Until = until } : null);

    /// <summary>Keeps a review until something expires.</summary>
    public void Keep(string key, DateTimeOffset clock, DateTimeOffset until, BuildReview review) => file.Write(writer =>
    {
        writer.Write(key);
        Write(writer, clock);
        Write(writer, until);
        writer.Write(review.HasManifest);
        writer.WriteOrNull(review.Root);
        writer.Write(review.Left);
        writer.Write(review.Scope);
        writer.Write(review.Told.Count);
        foreach (var told in review.Told)
        {
            writer.Write((int)told.Level);
            writer.Write(told.Id);
            writer.WriteOrNull(told.File);
            writer.Write(told.Line);
            writer.Write(told.Column);
            writer.Write(told.Message);
        }
    });

    private static BuildReview Review(BinaryReader reader)
    {
        var (hasManifest, root, left, scope) = (reader.ReadBoolean(), reader.ReadTextOrNull(), reader.ReadInt32(), reader.ReadString());
        var told = new List<BuildFinding>();
        for (var count = reader.ReadInt32(); count > 0; count--)
            told.Add(
                new BuildFinding((Level)reader.ReadInt32(), reader.ReadString(), reader.ReadTextOrNull(), reader.ReadInt32(),
                    reader.ReadInt32(), reader.ReadString()));
        return new BuildReview(hasManifest, root, told, left, scope);
    }

    private static void Write(BinaryWriter writer, DateTimeOffset moment) =>
        writer.Write(moment.ToString("O", CultureInfo.InvariantCulture));

    private static DateTimeOffset Moment(BinaryReader reader) =>
        DateTimeOffset.ParseExact(reader.ReadString(), "O", CultureInfo.InvariantCulture);
}
