using ScopeAnalyzers.Policy.Capabilities;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Tests.Resources;

public class ResourceNameTests
{
    public static TheoryData<Resource, string> Names => new()
    {
        { new FileResource("src/A.cs", FileAct.Delete), "file src/A.cs delete" },
        { new NamespaceResource(Kind.Declare, "Shop.Web", "src/A.cs"), "namespace Shop.Web declare" },
        { new NamespaceResource(Kind.Use, "Shop.Web"), "namespace Shop.Web use" },
        { new ApiResource(NamedSymbol.Of("T:System.Random")), "api T:System.Random use" },
        { new CapabilityResource("unsafe"), "capability unsafe use" },
        { new PackageResource("Shop.Mail"), "package Shop.Mail add" },
        { new ProjectResource("src/B/B.csproj"), "project src/B/B.csproj add" },
        { new BuildResource("src/B/B.csproj"), "build src/B/B.csproj change" },
        { new TestEditResource("remove", "tests/A.cs"), "test remove edit" },
        { new HostResource("db.example"), "host db.example use" },
        { new EnvironmentResource("production"), "environment production use" },
        { new ToolResource("Bash", ["dotnet test"]), "tool Bash use" },
        { new BranchResource("work"), "branch work work" },
        { new RepositoryResource("github.com/acme/shop"), "repository github.com/acme/shop work" },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void A_resource_is_named_by_kind_id_and_act(Resource resource, string expected)
    {
        var name = ResourceName.Of(resource);
        Assert.Equal(expected, $"{name.Kind} {name.Id} {name.Act}");
    }

    [Fact]
    public void Every_resource_but_a_commit_has_a_name() => Assert.Equal(
        typeof(Resource).Assembly.GetTypes().Where(type => type.BaseType == typeof(Resource)).Except([typeof(CommitResource)])
            .OrderBy(type => type.Name),
        Names.Select(row => row.Data.Item1.GetType()).Distinct().OrderBy(type => type.Name));
}
