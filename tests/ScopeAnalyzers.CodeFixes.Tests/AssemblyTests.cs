namespace ScopeAnalyzers.CodeFixes.Tests;

public class AssemblyTests
{
    /// <summary>
    /// Hosts bring Roslyn, of 4.8 or later, with whatever version of MEF it uses: a reference to another version of that would keep
    /// the fixes from being loaded, without a word.
    /// </summary>
    [Fact]
    public void The_assembly_asks_of_its_host_for_roslyn_alone() => Assert.Equal(
        [
            "Microsoft.CodeAnalysis 4.8.0.0",
            "Microsoft.CodeAnalysis.CSharp 4.8.0.0",
            "Microsoft.CodeAnalysis.Workspaces 4.8.0.0",
            "ScopeAnalyzers.Policy",
            "System.Collections.Immutable 7.0.0.0",
            "netstandard 2.0.0.0",
        ],
        typeof(UseInsteadFix).Assembly.GetReferencedAssemblies()
            .Select(name => name.Name == "ScopeAnalyzers.Policy" ? name.Name : $"{name.Name} {name.Version}").Order(StringComparer.Ordinal));
}
