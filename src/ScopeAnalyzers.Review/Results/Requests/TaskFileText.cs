using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ScopeAnalyzers.Policy.Requests;

namespace ScopeAnalyzers.Review.Results.Requests;

/// <summary>
/// The text of a task file (manifest.md, "Tasks"), and a grant that is put into it: all else of it stays as a person wrote it.
/// </summary>
internal static class TaskFileText
{
    private static readonly JsonReaderOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A task file of one grant.</summary>
    public static string New(string agent, string grant) => $"{{\n  \"agent\": {Quote(agent)},\n  \"grants\": [\n{grant}\n  ]\n}}\n";

    /// <summary>A task file with one grant more. The text is a valid one.</summary>
    public static string With(string text, string grant)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var (at, before, after) = PlaceFor(bytes);
        return Encoding.UTF8.GetString(bytes, 0, at) + before + grant + after + Encoding.UTF8.GetString(bytes, at, bytes.Length - at);
    }

    /// <summary>A grant as it is in a list of grants.</summary>
    public static string Grant(IEnumerable<GrantSubject> subjects, string because, string? approvedBy, string expires)
    {
        var members = subjects.GroupBy(subject => subject.KindName.Split('.')[0]).Select(member => MemberOf(member.Key, [.. member]))
            .ToList();
        members.Add($"\"because\": {Quote(because)}");
        if (approvedBy is not null)
            members.Add($"\"approvedBy\": {Quote(approvedBy)}");
        members.Add($"\"expires\": {Quote(expires)}");
        return $"    {{\n{string.Join(",\n", members.Select(member => "      " + member))}\n    }}";
    }

    /// <summary>The list of a kind; <c>namespaces</c> holds one for each of its parts.</summary>
    private static string MemberOf(string name, IReadOnlyList<GrantSubject> subjects)
    {
        var lists = subjects.GroupBy(subject => subject.KindName.Split('.').Last())
            .Select(list => (list.Key, Json: $"[{string.Join(", ", list.Select(subject => Quote(subject.Id)))}]")).ToList();
        return lists[0].Key == name
            ? $"{Quote(name)}: {lists[0].Json}"
            : $"{Quote(name)}: {{ {string.Join(", ", lists.Select(list => $"{Quote(list.Key)}: {list.Json}"))} }}";
    }

    /// <summary>After the last grant; where there is no list, after the last member.</summary>
    private static (int At, string Before, string After) PlaceFor(byte[] bytes)
    {
        var reader = new Utf8JsonReader(bytes, Lenient);
        var (inGrants, last) = (false, 0);
        while (reader.Read())
        {
            if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName)
                inGrants = reader.ValueTextEquals("grants");
            else if (inGrants && reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.StartArray)
                last = (int)reader.BytesConsumed;
            else if (inGrants && reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.EndArray)
                return bytes[last - 1] == '[' ? (last, "\n", "\n  ") : (last, ",\n", "");
            if ((inGrants && reader.CurrentDepth == 2) || (!inGrants && reader.CurrentDepth == 1))
                last = (int)reader.BytesConsumed;
        }

        return (last, ",\n  \"grants\": [\n", "\n  ]");
    }

    /// <summary>A text as JSON.</summary>
    public static string Quote(string text) => JsonSerializer.Serialize(text, Plain);
}
