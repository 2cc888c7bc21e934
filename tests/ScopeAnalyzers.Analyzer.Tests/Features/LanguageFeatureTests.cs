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
