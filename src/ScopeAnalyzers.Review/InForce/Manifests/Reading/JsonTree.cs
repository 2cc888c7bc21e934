using System.Text;
using System.Text.Json;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Review.InForce.Manifests.Json;

namespace ScopeAnalyzers.Review.InForce.Manifests.Reading;

/// <summary>
/// Reads JSON with comments and trailing commas into nodes that keep their places. Takes time and memory linear in the text,
/// and no stack in proportion to its depth.
/// </summary>
internal sealed class JsonTree
{
    /// <summary>More than any manifest needs (the deepest has twelve), and little enough to walk by recursion.</summary>
    public const int MaxDepth = 64;

    /// <summary>A manifest of 100,000 rules has about 10 MB.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    /// <summary>Names, values, and both ends of objects and arrays: a bound on the memory that a text can take.</summary>
    public const int MaxTokens = 2_000_000;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ErrorList errors;
    private readonly ReadOnlyMemory<byte> bytes;
    private readonly PlaceCursor cursor;
    private readonly Stack<OpenNode> open = new();
    private JsonNode? root;
    private int tokens;
    private (string Name, Place Place, bool Repeated) member;

    private JsonTree(ManifestText text, ErrorList errors)
    {
        this.errors = errors;
        bytes = WithoutByteOrderMark(text.Bytes);
        cursor = new(text.Path, bytes);
    }

    /// <summary>
    /// The tree of a text, or null if its syntax is wrong, which is then the one error. A member that appears twice is an error too.
    /// </summary>
    public static JsonNode? Parse(ManifestText text, ErrorList errors)
    {
        var unread = text.Unread ?? (text.Bytes.Length > MaxBytes ? $"the file has {text.Bytes.Length} bytes; a manifest may have {MaxBytes}" : null);
        if (unread is not null)
        {
            errors.Add(new Place(text.Path, 1, 1), "", unread);
            return null;
        }

        var tree = new JsonTree(text, errors);
        return tree.IsUtf8() && tree.Read() ? tree.root : null;
    }

    private static ReadOnlyMemory<byte> WithoutByteOrderMark(ReadOnlyMemory<byte> bytes) =>
        bytes.Span.StartsWith(StrictUtf8Mark) ? bytes.Slice(StrictUtf8Mark.Length) : bytes;

    private static ReadOnlySpan<byte> StrictUtf8Mark => [0xEF, 0xBB, 0xBF];

    private bool IsUtf8()
    {
        try
        {
            StrictUtf8.GetCharCount(bytes.ToArray());
            return true;
        }
        catch (DecoderFallbackException invalid)
        {
            errors.Add(cursor.MoveTo(invalid.Index), "", "the bytes here are not UTF-8; save the file as UTF-8");
            return false;
        }
    }

    private bool Read()
    {
        var reader = new Utf8JsonReader(
            bytes.Span,
            new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = MaxDepth + 1 });
        try
        {
            while (reader.Read())
            {
                if (!Take(ref reader))
                    return false;
                if (++tokens <= MaxTokens)
                    continue;
                var place = cursor.MoveTo((int)reader.TokenStartIndex);
                errors.Add(place, "", "the text holds more than two million names, values and brackets");
                return false;
            }

            return true;
        }
        catch (JsonException invalid)
        {
            errors.Add(PlaceOf(invalid), "", SyntaxError(invalid));
            return false;
        }
    }

    private bool Take(ref Utf8JsonReader reader)
    {
        var place = cursor.MoveTo((int)reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                return TryText(ref reader, place, out var name) && Begin(name, place);
            case JsonTokenType.String:
                if (!TryText(ref reader, place, out var text))
                    return false;
                Append(JsonKind.String, place, text);
                return true;
            case JsonTokenType.StartObject:
                return Open(JsonKind.Object, place);
            case JsonTokenType.StartArray:
                return Open(JsonKind.Array, place);
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                open.Pop();
                return true;
            case JsonTokenType.Number:
                Append(JsonKind.Number, place, Encoding.ASCII.GetString(reader.ValueSpan.ToArray()));
                return true;
            case JsonTokenType.Null:
                Append(JsonKind.Null, place, "");
                return true;
            default:
                Append(JsonKind.Boolean, place, reader.TokenType == JsonTokenType.True ? "true" : "false");
                return true;
        }
    }

    private bool Begin(string name, Place place)
    {
        var (owner, names) = open.Peek();
        var repeated = names.TryGetValue(name, out var first);
        if (!repeated)
            names.Add(name, place);
        else
            errors.AddRepeated(owner, name, place, first!);
        member = (name, place, repeated);
        return true;
    }

    private bool Open(JsonKind kind, Place place)
    {
        if (open.Count == MaxDepth)
        {
            errors.Add(place, "", $"the text is nested more than {MaxDepth} deep here; no manifest needs that");
            return false;
        }

        open.Push(new(Append(kind, place, ""), new(StringComparer.Ordinal)));
        return true;
    }

    private JsonNode Append(JsonKind kind, Place place, string text)
    {
        if (open.Count == 0)
            return root = new(kind, place, text, parent: null, name: null);

        var owner = open.Peek().Node;
        if (owner.Kind == JsonKind.Array)
        {
            var item = new JsonNode(kind, place, text, owner, name: null);
            owner.Add(item);
            return item;
        }

        // A repeated member is read to its end, for its syntax, and belongs to nothing.
        var value = new JsonNode(kind, place, text, owner, member.Name);
        if (!member.Repeated)
            owner.Add(new JsonMember(member.Name, member.Place, value));
        return value;
    }

    private bool TryText(ref Utf8JsonReader reader, Place place, out string text)
    {
        try
        {
            text = reader.GetString()!;
            return true;
        }
        catch (InvalidOperationException)
        {
            // The bytes are UTF-8, so it is an escape: half a surrogate pair.
            errors.Add(place, "", "an escape in this string is half a character (a lone surrogate); write the character itself");
            text = "";
            return false;
        }
    }

    private Place PlaceOf(JsonException invalid)
    {
        // The exception counts lines by '\n' and columns by bytes.
        var start = 0;
        for (var line = invalid.LineNumber ?? 0; line > 0; line--)
            start += bytes.Span.Slice(start).IndexOf((byte)'\n') + 1;
        return cursor.MoveTo(start + (int)(invalid.BytePositionInLine ?? 0));
    }

    private string SyntaxError(JsonException invalid)
    {
        if (IsBlank())
            return "the file is empty; write at least { \"version\": 1 }";

        var message = invalid.Message;
        var tail = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var words = "this is not JSON: " + (tail < 0 ? message : message.Substring(0, tail));
        return open.Count == 0 ? words : $"{words} (inside what opens at {open.Peek().Node.Place})";
    }

    private bool IsBlank()
    {
        foreach (var current in bytes.Span)
        {
            if (current is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
                return false;
        }

        return true;
    }

    /// <summary>An object or array that is not closed yet, with where each of its names stands.</summary>
    private sealed record OpenNode(JsonNode Node, Dictionary<string, Place> Names);
}
