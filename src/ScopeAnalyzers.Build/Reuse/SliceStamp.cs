using System.Globalization;
using ScopeAnalyzers.Review.Results.Reuse;

namespace ScopeAnalyzers.Build.Reuse;

/// <summary>What is kept beside a slice, so that an editor's next look can tell that it would be written the same.</summary>
/// <param name="Standing">What the slice is on (<see cref="ScopeAnalyzers.Build.Reuse.InputFingerprint"/>), read before the review
/// was.</param>
/// <param name="From">When the review was.</param>
/// <param name="Until">When the manifest decides otherwise, if nothing else changes.</param>
/// <param name="Slice">The slice's own <see cref="FileStamp"/>.</param>
/// <param name="HasAgentLines">Whether the compiler is to give a receipt.</param>
internal sealed record SliceStamp(string Standing, DateTimeOffset From, DateTimeOffset Until, string Slice, bool HasAgentLines)
{
    /// <summary>Whether the slice may stay as it is.</summary>
    /// <param name="slice">The file of the slice.</param>
    public bool Holds(string standing, string slice, DateTimeOffset now) =>
        Standing == standing && From <= now && now < Until && File.Exists(slice) && Slice == FileStamp.Of(slice).Stamp;

    /// <summary>The stamp in a file, or null if there is none that can be read.</summary>
    public static SliceStamp? Read(string file)
    {
        try
        {
            return File.Exists(file) && File.ReadAllLines(file) is [var standing, var from, var until, var slice, var lines]
                ? new(standing, Moment(from), Moment(until), slice, bool.Parse(lines))
                : null;
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Writes the stamp.</summary>
    public void Write(string file) => File.WriteAllLines(file, [Standing, Text(From), Text(Until), Slice, HasAgentLines.ToString()]);

    /// <summary>A moment as the build's properties hold it.</summary>
    public static string Text(DateTimeOffset moment) => moment.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>The time that <see cref="Text"/> wrote.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static DateTimeOffset Moment(string text) => DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture);
}
