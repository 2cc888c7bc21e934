using System.Globalization;

namespace ScopeAnalyzers.Policy.Receipts;

/// <summary>A syntax tree that the compiler read.</summary>
/// <param name="Checksum">The compiler's own checksum of the file's bytes, in lower-case hexadecimal, or empty if it has none.</param>
/// <param name="Path">Its physical path, as the compiler was given it.</param>
public sealed record CompiledTree(string Checksum, string Path)
{
    /// <summary>The bytes as <see cref="Checksum"/> writes them.</summary>
    public static string Hex(IEnumerable<byte> bytes) =>
        string.Concat(bytes.Select(part => part.ToString("x2", CultureInfo.InvariantCulture)));

    internal static CompiledTree Parse(string line)
    {
        var space = line.IndexOf(' ');
        return new CompiledTree(line.Substring(0, space), line.Substring(space + 1));
    }
}
