using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Tool.Compile;

namespace ScopeAnalyzers.Tool.Tests.Compile;

public class IdResolverTests
{
    private static readonly IdResolver Resolver = new(CSharpCompilation.Create(
        "Shop",
        [
            CSharpSyntaxTree.ParseText("""
                namespace Shop.Web
                {
                    public interface IGateway { void Send(string text); }
                    public class Gateway<T> : IGateway { void IGateway.Send(string text) { } public int this[int i] => i; public class Inner; public event System.Action Sent; }
                    public static class Extensions { extension(string text) { public string Twice() => text + text; public int Size => text.Length; } }
                }
                """),
        ],
        [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)]));

    [Theory]
    [InlineData("N:Shop.**")]
    [InlineData("N:System.*.Generic")]
    [InlineData("T:Shop.Web.Gateway`1")]
    [InlineData("T:Shop.Web.Gateway`1.Inner")]
    [InlineData("T:Shop.Web.Gate*")]
    [InlineData("T:System.Collections.Generic.Dictionary`2.KeyCollection")]
    [InlineData("M:System.IO.File.Write*")]
    [InlineData("M:System.IO.File.Copy(System.String,System.String)")]
    [InlineData("M:System.Object.#ctor")]
    [InlineData("P:Shop.Web.Gateway`1.Item")]
    [InlineData("M:Shop.Web.Gateway`1.Shop#Web#IGateway#Send(System.String)")]
    [InlineData("E:Shop.Web.Gateway`1.Sent")]
    [InlineData("M:Shop.Web.Extensions.Twice(System.String)")]
    [InlineData("P:Shop.Web.Extensions.Size")]
    public void What_is_there_is_found(string id) => Assert.Equal(IdReach.Whole, Find(id));

    [Theory]
    [InlineData("T:System.Collections.Generic.List")]
    [InlineData("M:System.IO.File.Wirte*")]
    [InlineData("M:System.IO.File.Copy(System.String)")]
    [InlineData("P:System.IO.File.Copy")]
    public void A_member_or_an_arity_that_a_type_has_not_is_told_from_a_type_that_is_not_there(string id) =>
        Assert.Equal(IdReach.Type, Find(id));

    [Theory]
    [InlineData("N:Shop.Wbe.**")]
    [InlineData("T:Shop.Web.Nothing")]
    [InlineData("M:Shop.Web.Nothing.Send")]
    public void What_is_nowhere_is_not_found(string id) => Assert.Equal(IdReach.None, Find(id));

    private static IdReach Find(string id) => Resolver.Find((ApiPattern)PatternSyntax.Parse(PatternLanguage.Apis, id).Pattern!);
}
