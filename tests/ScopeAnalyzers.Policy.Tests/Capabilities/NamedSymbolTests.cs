using ScopeAnalyzers.Policy.Capabilities;

namespace ScopeAnalyzers.Policy.Tests.Capabilities;

public class NamedSymbolTests
{
    [Theory]
    [InlineData("T:Shop.Web.Startup", "Shop.Web", "T:Shop.Web.Startup")]
    [InlineData("T:Program", "<global>", "T:Program")]
    [InlineData("T:List`1.Row", "<global>", "T:List`1.Row,T:List`1")]
    [InlineData("T:Shop.List`1.Row", "Shop", "T:Shop.List`1.Row,T:Shop.List`1")]
    [InlineData("T:System.Environment.SpecialFolder", "System", "T:System.Environment.SpecialFolder,T:System.Environment")]
    [InlineData("M:Shop.Web.Startup.Run", "Shop.Web", "T:Shop.Web.Startup")]
    [InlineData("M:System.IO.File.Delete(System.String)", "System.IO", "T:System.IO.File")]
    [InlineData("N:Shop.Web", "Shop.Web", "")]
    public void An_id_says_its_namespace_and_its_types_innermost_first(string id, string ns, string types)
    {
        var symbol = NamedSymbol.Of(id);
        Assert.Equal((id, ns, types), (symbol.Id, symbol.Namespace, string.Join(",", symbol.Types)));
    }

    [Theory]
    [InlineData("M:Shop.A.B", true)]
    [InlineData("P:Shop.A.B", true)]
    [InlineData("M:Shop.A.B()", false)]
    [InlineData("F:Shop.A.B", false)]
    [InlineData("T:Shop.A", false)]
    public void A_method_or_property_without_a_list_is_named_alone(string id, bool nameOnly) =>
        Assert.Equal(nameOnly, NamedSymbol.Of(id).NameOnly);

    [Theory]
    [InlineData("Boolean")]
    [InlineData("Byte")]
    [InlineData("SByte")]
    [InlineData("Char")]
    [InlineData("Decimal")]
    [InlineData("Double")]
    [InlineData("Single")]
    [InlineData("Int16")]
    [InlineData("UInt16")]
    [InlineData("Int32")]
    [InlineData("UInt32")]
    [InlineData("Int64")]
    [InlineData("UInt64")]
    [InlineData("IntPtr")]
    [InlineData("UIntPtr")]
    [InlineData("Object")]
    [InlineData("String")]
    [InlineData("Void")]
    public void What_C_sharp_writes_as_a_keyword_is_one_and_its_members_are(string name)
    {
        Assert.True(NamedSymbol.Of($"T:System.{name}").Keyword);
        Assert.True(NamedSymbol.Of($"M:System.{name}.ToString").Keyword);
    }

    [Theory]
    [InlineData("T:System.DateTime")]
    [InlineData("T:Shop.String")]
    [InlineData("N:System")]
    public void What_it_does_not_is_none(string id) => Assert.False(NamedSymbol.Of(id).Keyword);

    [Fact]
    public void All_of_a_namespace_has_its_classes() => Assert.Equal(["network"], NamedSymbol.Of("N:System.Net.Http").Capabilities);
}
