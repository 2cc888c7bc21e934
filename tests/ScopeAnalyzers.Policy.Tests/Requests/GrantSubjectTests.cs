using ScopeAnalyzers.Policy.Capabilities;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Requests;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Tests.Requests;

public class GrantSubjectTests
{
    public static TheoryData<Resource, Kind, string> Granted => new()
    {
        { new FileResource("src/A.cs", FileAct.Add), Kind.Files, "src/A.cs" },
        { new NamespaceResource(Kind.Declare, "Shop.Web"), Kind.Declare, "Shop.Web" },
        { new NamespaceResource(Kind.Use, "Shop.Web"), Kind.Use, "Shop.Web" },
        { new ApiResource(NamedSymbol.Of("T:System.Random")), Kind.Apis, "T:System.Random" },
        { new CapabilityResource("unsafe"), Kind.Capabilities, "unsafe" },
        { new PackageResource("Shop.Mail"), Kind.Packages, "Shop.Mail" },
        { new ProjectResource("src/B/B.csproj"), Kind.Projects, "src/B/B.csproj" },
        { new BuildResource("src/B/B.csproj"), Kind.Build, "src/B/B.csproj" },
        { new TestEditResource("remove", "tests/A.cs"), Kind.Tests, "remove" },
    };

    [Theory]
    [MemberData(nameof(Granted))]
    public void A_grant_lists_the_resource_itself(Resource resource, Kind kind, string id) =>
        Assert.Equal(new GrantSubject(kind, id), GrantSubject.Of(resource));

    [Fact]
    public void What_a_grant_cannot_list_has_no_subject() => Assert.Null(GrantSubject.Of(new ToolResource("Bash")));

    [Fact]
    public void Only_a_deny_that_grants_lift_all_of_is_lifted()
    {
        var file = new FileResource("src/A.cs", FileAct.Add);
        var list = new Reason("scopes.web.files.allow", null, Grantable: true);
        Assert.Equal(new GrantSubject(Kind.Files, "src/A.cs"), GrantSubject.Lifting(Decision.Denied("SCOPE101", [list]), file));
        Assert.Null(GrantSubject.Lifting(Decision.Denied("SCOPE101", [list, list with { Grantable = false }]), file));
        Assert.Null(GrantSubject.Lifting(Decision.Allowed(list), file));
    }

    [Theory]
    [InlineData("files", Kind.Files, "SCOPE101")]
    [InlineData("namespaces.declare", Kind.Declare, "SCOPE201")]
    [InlineData("namespaces.use", Kind.Use, "SCOPE202")]
    [InlineData("apis", Kind.Apis, "SCOPE301")]
    [InlineData("capabilities", Kind.Capabilities, "SCOPE302")]
    [InlineData("packages", Kind.Packages, "SCOPE401")]
    [InlineData("projects", Kind.Projects, "SCOPE402")]
    [InlineData("build", Kind.Build, "SCOPE403")]
    [InlineData("tools", Kind.Tools, "SCOPE404")]
    [InlineData("environments", Kind.Environments, "SCOPE405")]
    [InlineData("tests", Kind.Tests, "SCOPE204")]
    public void A_kind_has_a_name_and_a_diagnostic(string name, Kind kind, string diagnostic)
    {
        Assert.Equal(new GrantSubject(kind, "x"), GrantSubject.Of(name, "x"));
        Assert.Equal(name, new GrantSubject(kind, "x").KindName);
        Assert.Equal(diagnostic, KindTable.Of(kind).Diagnostic);
        Assert.Contains(name, GrantSubject.KindNames);
    }

    [Fact]
    public void Every_kind_has_one_row_in_the_order_of_the_kinds() =>
        Assert.Equal(Enum.GetValues<Kind>(), KindTable.Rows().Select(row => row.Kind));

    [Fact]
    public void A_request_without_a_task_leaves_it_to_whoever_grants() => Assert.Contains(
        "\"task\": \"\",", GrantRequest.For("codex", null, new GrantSubject(Kind.Files, "a"), []).ToJson(), StringComparison.Ordinal);

    [Fact]
    public void A_name_that_no_kind_has_is_no_subject() => Assert.Null(GrantSubject.Of("file", "x"));
}
