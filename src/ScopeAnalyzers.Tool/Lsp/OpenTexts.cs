using System.Collections.Concurrent;

namespace ScopeAnalyzers.Tool.Lsp;

/// <summary>The texts that are open in the client, and files by their addresses there.</summary>
internal sealed class OpenTexts
{
    private readonly ConcurrentDictionary<string, string> texts = new(StringComparer.Ordinal);

    /// <summary>The text at an address as the client has it, else as the disk does; empty if neither has.</summary>
    public string TextOf(string uri) => texts.TryGetValue(uri, out var text) ? text : OnDisk(FileOf(uri));

    /// <summary>The text of a file as the client has it under any address, else as the disk does.</summary>
    public string TextOfFile(string file)
    {
        var open = texts.FirstOrDefault(each => FileOf(each.Key) == file);
        return open.Value ?? OnDisk(file);
    }

    public void Set(string uri, string text) => texts[uri] = text;

    public void Remove(string uri) => texts.TryRemove(uri, out _);

    /// <summary>The address under which the client knows a file.</summary>
    public string UriOf(string file) => texts.Keys.FirstOrDefault(uri => FileOf(uri) == file) ?? new Uri(file).AbsoluteUri;

    /// <summary>The addresses of the texts that are open.</summary>
    public IEnumerable<string> Uris => texts.Keys;

    /// <summary>The file at an address, with <c>/</c>, or null if it is not one of this machine.</summary>
    public static string? FileOf(string uri) =>
        Uri.TryCreate(uri, UriKind.Absolute, out var address) && address.IsFile
            ? Path.GetFullPath(address.LocalPath).Replace('\\', '/') : null;

    /// <summary>A file's path from a root, or null if it lies elsewhere.</summary>
    public static string? Below(string? root, string uri)
    {
        if (root is null || FileOf(uri) is not { } file)
            return null;
        var path = Path.GetRelativePath(root, file).Replace('\\', '/');
        return path.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(path) ? null : path;
    }

    private static string OnDisk(string? file)
    {
        try
        {
            return file is not null && File.Exists(file) ? File.ReadAllText(file) : "";
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
