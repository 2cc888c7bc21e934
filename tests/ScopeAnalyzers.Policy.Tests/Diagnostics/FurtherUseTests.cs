using ScopeAnalyzers.Policy.Diagnostics;
using ScopeAnalyzers.Policy.Requests;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Policy.Tests.Diagnostics;

public class FurtherUseTests
{
    [Fact]
    public void Uses_are_read_as_they_were_written()
    {
        FurtherUse[] uses =
        [
            new(new ResourceName("api", "M:A.B(System.String)", "use"), 12, new GrantSubject(Kind.Apis, "T:A")),
            new(new ResourceName("capability", "reflection", "use", "the name 'a b\n%'"), 40, null),
        ];

        Assert.Equal(uses, FurtherUse.Split(FurtherUse.Join(uses)));
    }

    [Fact]
    public void No_property_holds_no_use() => Assert.Empty(FurtherUse.Split(null));
}
