namespace ScopeAnalyzers.Review.Results.Reuse;

/// <summary>Texts in a <see cref="CacheFile"/>.</summary>
internal static class CacheFileText
{
    public static void Write(this BinaryWriter writer, IReadOnlyList<string> texts)
    {
        writer.Write(texts.Count);
        foreach (var text in texts)
            writer.Write(text);
    }

    public static void WriteOrNull(this BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        if (text is not null)
            writer.Write(text);
    }

    public static List<string> ReadTexts(this BinaryReader reader)
    {
        var texts = new List<string>();
        for (var count = reader.ReadInt32(); count > 0; count--)
            texts.Add(reader.ReadString());
        return texts;
    }

    public static string? ReadTextOrNull(this BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;
}
