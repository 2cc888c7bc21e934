using System.Globalization;
using ScopeAnalyzers.Policy.Effective;

namespace ScopeAnalyzers.Review.Results.Reuse;

/// <summary>
/// What is kept of one working tree, in a folder under the git common directory, to save time. What cannot be read counts as not kept, and
/// what cannot be kept costs time, nothing else.
/// </summary>
internal sealed class CacheFile(string commonDirectory, string folder, string root)
{
    private readonly string path = Path.Combine(commonDirectory, "agent-scope", folder,
        LineHash.Of(root, 0, root.Length).ToString("x8", CultureInfo.InvariantCulture));

    /// <summary>What was kept, or null if nothing was, or another version kept it.</summary>
    public T? Read<T>(Func<BinaryReader, T?> read)
        where T : class
    {
        try
        {
            if (!File.Exists(path))
                return null;
            using var reader = new BinaryReader(File.OpenRead(path));
            return read(reader);
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Keeps something instead of what was kept.</summary>
    public void Write(Action<BinaryWriter> write)
    {
        var next = $"{path}.{Guid.NewGuid():N}";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using (var writer = new BinaryWriter(File.Create(next)))
                write(writer);
            File.Delete(path);
            File.Move(next, path);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            // The next one finds out again.
        }
    }
}

/// <summary>Texts in a <see cref="CacheFile"/>.</summary>
internal static class CacheFileText
{
    public static void WriteOrNull(this BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        if (text is not null)
            writer.Write(text);
    }

    public static string? ReadTextOrNull(this BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;
}
