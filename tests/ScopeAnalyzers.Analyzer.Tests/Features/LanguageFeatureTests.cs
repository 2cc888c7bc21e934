using ScopeAnalyzers.Analyzer.Tests.Fixture;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Analyzer.Tests.Features;

public class LanguageFeatureTests
{
    [Fact]
    public Task Unsafe_code_is_a_capability() => Scenario.Expect(Policies.Deny(Kind.Capabilities, "unsafe"), """
        «scope302:unsafe» class Uses
        {
            int«scope302:*» pointer;
            «scope302:delegate»*<int, void> function;
            void M(int[] numbers)
            {
                «scope302:unsafe» { }
                «scope302:fixed» (int«scope302:*» p = numbers) { var x = «scope302:*»p; var y = «scope302:&»x; }
                System.Runtime.CompilerServices.«scope302:Unsafe».«scope302:SkipInit»(out int z);
            }
        }
        """);

    [Fact]
    public Task Native_code_is_a_capability() => Scenario.Expect(Policies.Deny(Kind.Capabilities, "native"), """
        using System.Runtime.InteropServices;
        partial class Uses
        {
            [«scope302:DllImport»("c")] static «scope302:extern» int getpid();
            void M() { «scope302:Marshal».«scope302:AllocHGlobal»(1); }
        }
        """);

    [Fact]
    public Task References_that_overlap_are_unsafe_and_numbers_are_not() => Scenario.Expect(Policies.Deny(Kind.Capabilities, "unsafe"), """
        using System.Runtime.InteropServices;
        [StructLayout(LayoutKind.Explicit)] struct Number { [FieldOffset(0)] int whole; [FieldOffset(0)] float real; }
        [StructLayout(LayoutKind.Explicit)] struct Cast { [«scope302:FieldOffset»(0)] object from; [«scope302:FieldOffset»(0)] string to; }
        [StructLayout(LayoutKind.Explicit)] class Held { [«scope302:FieldOffset»(0)] int[] numbers; [«scope302:FieldOffset»(0)] public string text; }
        """);

    [Theory]
    [InlineData("System.Runtime.Intrinsics.Vector128.«scope302:LoadUnsafe»(ref first)")]
    [InlineData("System.Numerics.Vector.«scope302:LoadUnsafe»(ref first)")]
    [InlineData("new System.IO.«scope302:UnmanagedMemoryAccessor»(«scope302:buffer», 0, 8)")]
    public Task Memory_without_bounds_is_unsafe(string code) => Scenario.Expect(
        Policies.Deny(Kind.Capabilities, "unsafe"), $"class Uses {{ object M(ref int first, System.Runtime.InteropServices.«scope302:SafeBuffer» buffer) => {code}; }}");

    [Theory]
    [InlineData("System.Xml.XmlReader.«scope302:Create»(\"http://x\")")]
    [InlineData("new System.Xml.XmlDocument().«scope302:Load»(\"http://x\")")]
    [InlineData("System.Xml.Linq.XDocument.«scope302:Load»(\"http://x\")")]
    [InlineData("new System.Xml.XPath.«scope302:XPathDocument»(\"http://x\")")]
    [InlineData("new System.Xml.Xsl.XslCompiledTransform().«scope302:Load»(\"http://x\")")]
    [InlineData("new System.Xml.«scope302:XmlUrlResolver»()")]
    [InlineData("new System.Data.DataSet().«scope302:ReadXml»(\"http://x\")")]
    [InlineData("new System.Xml.Schema.XmlSchemaSet().«scope302:Add»(\"\", \"http://x\")")]
    [InlineData("new System.Security.Cryptography.X509Certificates.X509Chain().«scope302:Build»(null!)")]
    [InlineData("«scope302:_» = System.Diagnostics.«scope302:DistributedContextPropagator».«scope302:Current»")]
    [InlineData("new System.Diagnostics.Activity(\"x\").«scope302:AddBaggage»(\"a\", \"b\")")]
    public Task What_takes_an_address_that_may_be_one_of_the_network_is_network(string code) =>
        Scenario.Expect(Policies.Deny(Kind.Capabilities, "network"), $"class Uses {{ void M() {{ {code}; }} }}");

    [Theory]
    [InlineData("System.Xml.XmlReader.Create(new System.IO.StringReader(\"<r/>\"))")]
    [InlineData("System.Xml.Linq.XDocument.Parse(\"<r/>\")")]
    [InlineData("new System.Diagnostics.Activity(\"x\").SetTag(\"a\", \"b\")")]
    [InlineData("System.Text.Json.JsonSerializer.Serialize(1)")]
    public Task What_reads_a_text_is_not_network(string code) =>
        Scenario.Expect(Policies.Deny(Kind.Capabilities, "network"), $"class Uses {{ void M() {{ var x = {code}; }} }}");

    [Theory]
    [InlineData("process", "System.Diagnostics.Process.Start(\"x\");")]
    [InlineData("network", "new System.Net.Http.HttpClient();")]
    [InlineData("filesystem", "System.IO.File.Delete(\"x\");")]
    [InlineData("reflection", "typeof(string).GetMethods();")]
    [InlineData("dynamic-code", "System.Reflection.Assembly.LoadFrom(\"x\");")]
    [InlineData("terminate", "System.Environment.Exit(0);")]
    [InlineData("console", "System.Console.Beep();")]
    [InlineData("crypto", "System.Security.Cryptography.SHA256.Create();")]
    [InlineData("threads", "new System.Threading.Thread(() => { }).Start();")]
    [InlineData("nondeterminism", "System.Guid.NewGuid();")]
    public async Task An_API_of_a_class_is_its_capability(string capability, string statement)
    {
        var messages = await Scenario.Messages(Policies.Deny(Kind.Capabilities, capability), $"class Uses {{ void M() {{ {statement} }} }}");

        Assert.NotEmpty(messages);
        Assert.All(messages, message => Assert.StartsWith("SCOPE302: codex may not use", message));
    }

    [Fact]
    public Task What_is_of_no_class_is_no_capability() => Scenario.Expect(Policies.Allow(Kind.Capabilities), """
        class Uses { string M() => new System.Text.StringBuilder().Append(1).ToString(); }
        """);

    [Fact]
    public Task Dynamic_is_reflection() => Scenario.Expect(Policies.Deny(Kind.Capabilities, "reflection"), """
        class Uses { int M(«scope302:dynamic» d) => d.«scope302:Call»(1); }
        """);
}
