using System.Globalization;
using ScopeAnalyzers.Policy;

namespace ScopeAnalyzers.Review.Reuse;

/// <summary>
/// Keeps the last review of a working tree under the git common directory, so that a build of an unchanged tree asks git almost nothing.
/// It is used outside CI alone: whoever can write there could write a review, and CI's run is the one that counts.
/// </summary>
internal sealed class ReviewCache(string commonDirectory, string root)
{
    private readonly string file = Path.Combine(commonDirectory, "agent-scope", "reviews", LineHash.Of(root, 0, root.Length).ToString("x8", CultureInfo.InvariantCulture) + ".json");

    /// <summary>The kept review, where it is of this key and no expiry lies between its moment and this one.</summary>
    public ReviewResult? Find(string key, DateTimeOffset clock)
    {
        try
        {
            if (!File.Exists(file))
                return null;
            // Four lines: the key, from when and until when it holds, the review.
            var parts = File.ReadAllText(file).Split(['\n'], 4);
            return parts.Length == 4 && parts[0] == key && Moment(parts[1]) <= clock && clock < Moment(parts[2])
                ? ReviewResultFile.FromText(parts[3]) with { Until = Moment(parts[2]) }
                : null;
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException or InvalidDataException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Keeps a review. Where it cannot be kept, the next build reviews again.</summary>
    public void Keep(string key, DateTimeOffset clock, DateTimeOffset until, ReviewResult result)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            var next = file + "." + Guid.NewGuid().ToString("N");
            File.WriteAllText(next, string.Join("\n", key, clock.ToString("O", CultureInfo.InvariantCulture), until.ToString("O", CultureInfo.InvariantCulture), ReviewResultFile.ToText(result)));
            File.Delete(file);
            File.Move(next, file);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            // A cache that cannot be written costs time, nothing else.
        }
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture);
}
