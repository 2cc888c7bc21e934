using System.Globalization;
using ScopeAnalyzers.Policy.Model;

namespace ScopeAnalyzers.Review.InForce.Manifests.Json;

/// <summary>A JSON value that knows where it is.</summary>
internal sealed class JsonNode(JsonKind kind, Place place, string text, JsonNode? parent, string? name)
{
    private static readonly List<JsonMember> NoMembers = [];
    private static readonly List<JsonNode> NoItems = [];

    private readonly List<JsonMember> members = kind == JsonKind.Object ? [] : NoMembers;
    private readonly List<JsonNode> items = kind == JsonKind.Array ? [] : NoItems;
    private readonly int index = parent?.items.Count ?? 0;

    public JsonKind Kind { get; } = kind;

    public Place Place { get; } = place;

    /// <summary>A string's characters, a number's digits, <c>true</c> or <c>false</c>; else empty.</summary>
    public string Text { get; } = text;

    /// <summary>The members of an object, in the order of the text; of a name that appears twice the first.</summary>
    public IReadOnlyList<JsonMember> Members => members;

    /// <summary>The items of an array.</summary>
    public IReadOnlyList<JsonNode> Items => items;

    /// <summary>The JSON pointer (RFC 6901).</summary>
    public string Pointer => parent is null ? "" : PointerTo(parent, name ?? index.ToString(CultureInfo.InvariantCulture));

    /// <summary>The pointer of a member, which need not be there.</summary>
    public static string PointerTo(JsonNode owner, string member) =>
        owner.Pointer + "/" + member.Replace("~", "~0").Replace("/", "~1");

    /// <summary>The value of a member, or null if there is none of this name.</summary>
    public JsonNode? Find(string member) => members.Find(candidate => candidate.Name == member)?.Value;

    internal void Add(JsonMember member) => members.Add(member);

    internal void Add(JsonNode item) => items.Add(item);
}

/// <summary>A member of an object.</summary>
/// <param name="Place">Where its name stands; the value has a place of its own.</param>
internal sealed record JsonMember(string Name, Place Place, JsonNode Value);
