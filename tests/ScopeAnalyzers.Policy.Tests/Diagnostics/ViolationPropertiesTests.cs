using ScopeAnalyzers.Policy.Diagnostics;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Requests;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Tests.Diagnostics;

public class ViolationPropertiesTests
{
    private static readonly GrantRequest Request = GrantRequest.For("codex", "T-1", new GrantSubject(Kind.Apis, "T:System.Random"), ["a", "b"]);

    [Fact]
    public void A_violation_is_known_by_its_resource_and_its_place() => Assert.Equal(
        "resourceKind=api resourceId=T:System.Random resourceAct=use resourcePart= level=Warning file=src/A.cs line=7 column=9",
        string.Join(" ", ViolationProperties.Of(new ResourceName("api", "T:System.Random", "use"), Level.Warning, new Place("src/A.cs", 7, 9))
            .Select(property => $"{property.Key}={property.Value}")));

    [Fact]
    public void A_request_is_carried_whole() => Assert.Equal(
        "agent=codex task=T-1 by=a\nb grantKind=Apis grantId=T:System.Random",
        string.Join(" ", ViolationProperties.Of(Request).Select(property => $"{property.Key}={property.Value}")));

    [Theory]
    [InlineData("agent")]
    [InlineData("grantKind")]
    [InlineData("grantId")]
    public void Without_any_of_its_parts_there_is_no_request(string missing)
    {
        var properties = ViolationProperties.Of(Request).ToDictionary(StringComparer.Ordinal);
        Assert.Null(ViolationProperties.Request(new Dictionary<string, string?>(properties) { [missing] = null }));
        properties.Remove(missing);
        Assert.Null(ViolationProperties.Request(properties));
    }

    [Fact]
    public void A_request_of_an_unknown_kind_is_none() => Assert.Null(ViolationProperties.Request(
        new Dictionary<string, string?>(ViolationProperties.Of(Request).ToDictionary(StringComparer.Ordinal)) { ["grantKind"] = "Ships" }));

    [Fact]
    public void A_request_may_have_neither_task_nor_rules()
    {
        var properties = ViolationProperties.Of(Request).Where(property => property.Key is not ("task" or "by"))
            .ToDictionary(StringComparer.Ordinal);
        var request = ViolationProperties.Request(properties)!;
        Assert.Null(request.Task);
        Assert.Empty(Assert.Single(request.Asks).Rules);
    }

    [Fact]
    public void Several_values_are_one_and_several_again()
    {
        Assert.Equal(["a", "b c"], ViolationProperties.Split(ViolationProperties.Join(["a", "b c"])));
        Assert.Empty(ViolationProperties.Split(""));
        Assert.Empty(ViolationProperties.Split(null));
    }
}
