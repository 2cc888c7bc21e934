using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ScopeAnalyzers.Capabilities.Reach;

namespace ScopeAnalyzers.Capabilities.Tests.Graph;

/// <summary>Small assemblies, compiled and walked: what is of class <c>network</c> calls <c>Root.Socket</c>.</summary>
internal static class Sample
{
    private static readonly string[] Runtime =
    [
        .. new[] { "System.Private.CoreLib.dll", "System.Runtime.dll" }.Select(name => Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, name)),
    ];

    private const string Root = """
        using System.Runtime.InteropServices;
        internal static class Root { [DllImport("libSystem.Native", EntryPoint = "SystemNative_Socket")] internal static extern void Socket(); }
        """;

    /// <summary>The public members that reach the root, without their parameters, in order.</summary>
    public static IReadOnlyList<string> ReachedIn(params string[] sources) => ReachedIn(OptimizationLevel.Release, sources);

    /// <inheritdoc cref="ReachedIn(string[])"/>
    public static IReadOnlyList<string> ReachedIn(OptimizationLevel level, params string[] sources) => Walk(sources, level, files =>
        (IReadOnlyList<string>)[.. FrameworkWalk.Of(files).Members.Where(member => member.Class == "network")
            .Select(member => member.Id.Split('(')[0]).Distinct().Order(StringComparer.Ordinal)]);

    /// <summary>Compiles the sources, each against those before it, and looks at the assemblies.</summary>
    public static T Walk<T>(string[] sources, Func<IReadOnlyList<string>, T> look) => Walk(sources, OptimizationLevel.Release, look);

    private static T Walk<T>(string[] sources, OptimizationLevel level, Func<IReadOnlyList<string>, T> look)
    {
        var folder = Directory.CreateTempSubdirectory("agent-scope-sample");
        try
        {
            var files = new List<string>();
            foreach (var source in sources)
                files.Add(Compile(source, Path.Combine(folder.FullName, $"Sample{files.Count}.dll"), files, level));
            return look(files);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Compile(string source, string file, List<string> references, OptimizationLevel level)
    {
        var compilation = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(file),
            [CSharpSyntaxTree.ParseText("using System; using System.Collections.Generic; using System.Threading.Tasks;\n" + source), CSharpSyntaxTree.ParseText(Root)],
            Runtime.Concat(references).Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: level, allowUnsafe: true));
        var result = compilation.Emit(file);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return file;
    }
}
