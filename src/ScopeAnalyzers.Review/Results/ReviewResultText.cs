using System.Text.Json;
using System.Text.Json.Serialization;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Review.Results;

/// <summary>
/// A review as a text, by which one step of a build hands it to the next, without the policies, which the effective scope holds. It is not
/// a contract: the version that wrote it reads it.
/// </summary>
public static class ReviewResultText
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new LineSetConverter(),
        new JsonStringEnumConverter() } };

    /// <summary>Writes a review.</summary>
    public static string Write(ReviewResult result) => JsonSerializer.Serialize(result, Options);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is not whole, or another version wrote it.</exception>
    public static ReviewResult Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<ReviewResult>(text, Options) is { Changes: not null, Findings: not null } whole
                ? whole with { Policies = [] }
                : throw new InvalidDataException("the review is not whole");
        }
        catch (Exception broken) when (broken is JsonException or FormatException)
        {
            throw new InvalidDataException($"the review cannot be read: {broken.Message}", broken);
        }
    }

    private sealed class LineSetConverter : JsonConverter<LineSet>
    {
        public override LineSet Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            LineSet.Parse(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, LineSet value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
