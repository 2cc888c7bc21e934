using ScopeAnalyzers.Review.InForce.Manifests.Reading;

namespace ScopeAnalyzers.Review.Tests.InForce.Manifests.Reading;

/// <summary>No member is known and then ignored: a nonsense value of each is an error at it.</summary>
public class MemberTests
{
    // For each shape, a valid manifest around its members, and the members that it must have, with values.
    private static readonly Dictionary<string, (Func<string, string> Around, (string Name, string Value)[] Needed)> Shaped = new()
    {
        ["manifest"] = (members => $"{{ {members} }}", [("version", "1")]),
        ["humans"] = (members => Marked.Root($"\"humans\": {{ {members} }}"), []),
        ["scope"] = (Marked.Scope, []),
        ["lists"] = (members => Marked.Scope($"\"files\": {{ {members} }}"), []),
        ["namespaces"] = (members => Marked.Scope($"\"namespaces\": {{ {members} }}"), []),
        ["fileRule"] = (members => Marked.Scope($"\"files\": {{ \"deny\": [{{ {members} }}] }}"), [("match", "\"a\"")]),
        ["inFilesRule"] = (members => Marked.Scope($"\"apis\": {{ \"deny\": [{{ {members} }}] }}"), [("match", "\"T:A.B\"")]),
        ["rule"] = (members => Marked.Scope($"\"tools\": {{ \"deny\": [{{ {members} }}] }}"), [("match", "\"Bash\"")]),
        ["limits"] = (members => Marked.Scope($"\"limits\": {{ {members} }}"), []),
        ["capabilityLists"] = (members => Marked.Scope($"\"capabilities\": {{ {members} }}"), []),
        ["packageLists"] = (members => Marked.Scope($"\"packages\": {{ {members} }}"), []),
        ["testLists"] = (members => Marked.Scope($"\"tests\": {{ {members} }}"), []),
        ["limit"] = (members => Marked.Scope($"\"limits\": {{ \"linesPerTask\": {{ {members} }} }}"), [("max", "1")]),
        ["commits"] = (members => Marked.Scope($"\"commits\": {{ {members} }}"), []),
        ["agent"] = (members => Marked.Agents($"\"bot\": {{ {members} }}"), [("scope", "\"web\"")]),
        ["anyAgent"] = (members => Marked.Agents($"\"*\": {{ {members} }}"), [("scope", "\"web\"")]),
        ["identity"] = (members => Marked.Agents($"\"bot\": {{ \"scope\": \"web\", \"identity\": {{ {members} }} }}"), []),
        ["environment"] = (members => Marked.Root($"\"environments\": {{ \"prod\": {{ {members} }} }}"), []),
        ["task"] = (members => Marked.Root($"\"tasks\": {{ \"T-1\": {{ {members} }} }}"), [("agent", "\"bot\"")]),
        ["grant"] = (
            members => Marked.Task($"\"expires\": \"2027-01-01T00:00:00Z\", \"grants\": [{{ {members} }}]"),
            [("because", "\"b\""), ("files", "[\"a\"]")]),
        ["grantNamespaces"] = (
            members => Marked.Task(
                $"\"expires\": \"2027-01-01T00:00:00Z\", \"grants\": [{{ \"because\": \"b\", \"namespaces\": {{ {members} }} }}]"),
            []),
        ["test"] = (
            members => Marked.Root($"\"tests\": [{{ {members} }}]"),
            [("agent", "\"bot\""), ("expect", "\"deny\""), ("file", "\"a\"")]),
    };

    public static TheoryData<string, string> Members
    {
        get
        {
            var members = new TheoryData<string, string>();
            foreach (var shape in Shapes.All)
            {
                foreach (var member in shape.Members)
                    members.Add(shape.Name, member);
            }

            return members;
        }
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void A_nonsense_value_of_a_member_is_an_error_at_it(string shape, string member)
    {
        var (around, needed) = Shaped[shape];

        // What a test is about is one thing: its default makes way for another.
        var beside = needed.Where(other => other.Name != member && !(other.Name == "file" && TestedThings.Contains(member)));
        var members = beside.Select(other => $"\"{other.Name}\": {other.Value}").Append($"\"{member}\": [[]]");
        var reading = Manifests.Read(around(string.Join(", ", members)));

        Assert.Contains(reading.Errors, error => error.JsonPointer.Contains($"/{member}"));
        Assert.DoesNotContain(reading.Errors, error => error.Message.Contains("has no member"));
    }

    [Fact]
    public void What_stands_around_is_valid()
    {
        foreach (var (shape, (around, needed)) in Shaped)
        {
            var reading = Manifests.Read(around(string.Join(", ", needed.Select(member => $"\"{member.Name}\": {member.Value}"))));

            // A shape without a needed member may be an error for its emptiness.
            Assert.True(needed.Length == 0 || reading.Manifest is not null, shape);
        }
    }

    private static readonly string[] TestedThings =
        ["declare", "use", "api", "capability", "package", "project", "build", "tool", "test", "host", "branch"];
}
