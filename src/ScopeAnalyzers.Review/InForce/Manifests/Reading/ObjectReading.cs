using ScopeAnalyzers.Review.InForce.Manifests.Json;

namespace ScopeAnalyzers.Review.InForce.Manifests.Reading;

/// <summary>An object of the manifest, opened by its shape: members that the shape does not know are reported at once.</summary>
internal sealed class ObjectReading
{
    private readonly Shape shape;
    private readonly ErrorList errors;

    private ObjectReading(JsonNode node, Shape shape, ErrorList errors)
    {
        Node = node;
        this.shape = shape;
        this.errors = errors;
    }

    public JsonNode Node { get; }

    /// <summary>Whether a member was met that the shape does not know; what else is amiss may come of it.</summary>
    public bool HasUnknown { get; private set; }

    /// <summary>Opens a node; null, and an error, where it is not an object. No node is not an object, and no error.</summary>
    public static ObjectReading? Open(JsonNode? node, Shape shape, ErrorList errors)
    {
        if (node is null || !node.Expect(JsonKind.Object, $"{shape.Thing} is an object", errors))
            return null;

        var opened = new ObjectReading(node, shape, errors);
        foreach (var member in node.Members)
        {
            if (shape.Members.Contains(member.Name))
                continue;
            opened.HasUnknown = true;
            errors.AddUnknown(node, member, shape);
        }

        return opened;
    }

    /// <summary>A member's value, or null if it is left out.</summary>
    public JsonNode? Optional(string member) =>
        shape.Members.Contains(member)
            ? Node.Find(member)
            : throw new ArgumentException($"the shape '{shape.Name}' has no member '{member}'", nameof(member));

    /// <summary>A member's value; null, and an error, where it is left out.</summary>
    /// <param name="advice">What to write, as it follows "write".</param>
    public JsonNode? Required(string member, string advice)
    {
        var value = Optional(member);
        if (value is null)
            errors.Add(Node, $"{shape.Thing} must have the member '{member}'; write {advice}");
        return value;
    }
}
