using System.Text.Json;
using System.Text.Json.Serialization;
using ScopeAnalyzers.Policy;

namespace ScopeAnalyzers.Review;

/// <summary>
/// A review as a text, by which one step of a build hands it to the next. It is no contract: the version that wrote it reads it.
/// Of the policies it holds what the effective scope holds (<see cref="EffectiveScopeText"/>), which is what a slice is made from.
/// </summary>
public static class ReviewResultFile
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Converters = { new LineSetConverter(), new PolicyConverter(), new JsonStringEnumConverter() },
    };

    /// <summary>Writes a review.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, ReviewResult result) => File.WriteAllText(path, ToText(result));

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">It is not whole, or another version wrote it.</exception>
    public static ReviewResult Read(string path) => FromText(File.ReadAllText(path));

    /// <summary>The text of a review, as a file holds it.</summary>
    public static string ToText(ReviewResult result) => JsonSerializer.Serialize(result, Options);

    /// <summary>Reads what <see cref="ToText"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is not whole, or another version wrote it.</exception>
    public static ReviewResult FromText(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<ReviewResult>(text, Options) is { Changes: not null, Findings: not null, Policies: not null } whole
                ? whole
                : throw new InvalidDataException("the review is not whole");
        }
        catch (Exception broken) when (broken is JsonException or FormatException or InvalidEffectiveScopeException)
        {
            throw new InvalidDataException($"the review cannot be read: {broken.Message}", broken);
        }
    }

    private sealed class LineSetConverter : JsonConverter<LineSet>
    {
        public override LineSet Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => LineSet.Parse(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, LineSet value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }

    private sealed class PolicyConverter : JsonConverter<AgentScope>
    {
        public override AgentScope Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            EffectiveScopeText.Read(reader.GetString() ?? "").Policies[0];

        public override void Write(Utf8JsonWriter writer, AgentScope value, JsonSerializerOptions options) =>
            writer.WriteStringValue(EffectiveScopeText.Write(new EffectiveScope("", [value], [])));
    }
}
