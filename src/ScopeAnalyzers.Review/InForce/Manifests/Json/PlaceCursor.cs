using ScopeAnalyzers.Policy.Model;

namespace ScopeAnalyzers.Review.InForce.Manifests.Json;

/// <summary>
/// Turns byte offsets into places. It only moves forward, so that all places of a text cost one pass over it, however long its lines are.
/// </summary>
internal sealed class PlaceCursor(string file, ReadOnlyMemory<byte> bytes)
{
    private int offset;
    private int line = 1;
    private int column = 1;

    /// <summary>The place of a byte, which must not lie before the one asked for last.</summary>
    public Place MoveTo(int target)
    {
        var text = bytes.Span;
        for (; offset < target && offset < text.Length; offset++)
        {
            var current = text[offset];
            if (current == '\n' || (current == '\r' && !(offset + 1 < text.Length && text[offset + 1] == '\n')))
            {
                line++;
                column = 1;
            }
            else if ((current & 0xC0) != 0x80)
            {
                // A first byte from F0 begins a character outside the basic plane: two UTF-16 units.
                column += current >= 0xF0 ? 2 : 1;
            }
        }

        return new(file, line, column);
    }
}
