using System.Text;

namespace ScopeAnalyzers.Review.Git;

/// <summary>Git's bytes as text.</summary>
internal static class Utf8
{
    /// <summary>
    /// UTF-8 without a mark; what is not UTF-8 becomes U+FFFD, so that a path that is not matches no pattern that lets in by name.
    /// </summary>
    public static string Decode(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    /// <summary>The bytes of a line of input.</summary>
    public static byte[] Encode(string text) => Encoding.UTF8.GetBytes(text);
}
