using System.Globalization;

namespace ScopeAnalyzers.Review.Results.Reuse;

/// <summary>A file or folder as its size and time tell it.</summary>
public static class FileStamp
{
    /// <summary>The stamp, and when it was last written, by universal time; of what is not there, <c>-</c> and a time long ago.</summary>
    public static (string Stamp, DateTime Written) Of(string path)
    {
        var file = new FileInfo(path);
        if (file.Exists)
            return (string.Format(CultureInfo.InvariantCulture, "{0} {1}", file.Length, file.LastWriteTimeUtc.Ticks), file.LastWriteTimeUtc);
        var folder = new DirectoryInfo(path);
        return folder.Exists
            ? (folder.LastWriteTimeUtc.Ticks.ToString(CultureInfo.InvariantCulture), folder.LastWriteTimeUtc) : ("-", DateTime.MinValue);
    }
}
