using System.Diagnostics;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using ScopeAnalyzers.Tool.Compile.Meaning;

namespace ScopeAnalyzers.Benchmarks.ChangedMeaning;

/// <summary>
/// What the comparison of meaning says of the commits of a real repository, as if an agent had made each: what it finds in an honest commit is one
/// finding too many. Compiles the sources of one folder, which must need nothing but .NET.
/// </summary>
internal static class MeaningMeasurement
{
    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Preview, preprocessorSymbols:
        ["NET", "NETCOREAPP", "NETCOREAPP3_1_OR_GREATER", .. Enumerable.Range(5, 6).SelectMany(version => new[] { $"NET{version}_0", $"NET{version}_0_OR_GREATER" })]);

    private static readonly CSharpCompilationOptions Compiling = new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);

    public static int Run(string[] arguments)
    {
        if (arguments is not [var repository, var folder, var most])
        {
            Console.Error.WriteLine("usage: changed-meaning GIT_DIRECTORY FOLDER COMMITS");
            return 2;
        }

        var (compared, failed, code, clock) = (0, 0, 0, Stopwatch.StartNew());
        foreach (var commit in Git(repository, "log", "--no-merges", "--diff-filter=AMDR", "--format=%H", $"--max-count={most}", "--", $"{folder}/*.cs").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var (before, after) = (Sources(repository, $"{commit}~1", folder), Sources(repository, commit, folder));
            var untouched = after.Where(file => before.TryGetValue(file.Key, out var text) && text == file.Value).Select(file => file.Key).ToHashSet();
            if (new Rebindings(Compile(before), Compile(after)).Find(untouched, CancellationToken.None) is not { } rebindings)
            {
                failed++;
                continue;
            }

            compared++;
            code += untouched.Count;
            foreach (var found in rebindings)
                Console.WriteLine($"{commit[..10]} {found.Path}({found.Line},{found.Column}): {found.Old} -> {found.New.ToDisplayString()}, declared in {(found.New.Locations.Any(at => at.IsInSource && !untouched.Contains(at.SourceTree!.FilePath)) ? "a changed file" : "no changed file")}");
        }

        Console.WriteLine($"{compared} commits compared, {failed} that do not compile so, {code} untouched sources, {clock.Elapsed.TotalSeconds:F0} s");
        return 0;
    }

    private static CSharpCompilation Compile(Dictionary<string, string> sources)
    {
        const string usings = "global using System; global using System.IO; global using System.Linq; global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks; global using System.Collections.Generic;";
        return CSharpCompilation.Create("Library", sources.Append(new("implicit usings", usings)).Select(file => CSharpSyntaxTree.ParseText(SourceText.From(file.Value, Encoding.UTF8), Parsing, file.Key)), References, Compiling);
    }

    private static Dictionary<string, string> Sources(string repository, string commit, string folder)
    {
        var target = Directory.CreateTempSubdirectory("changed-meaning-").FullName;
        try
        {
            var archive = Path.Combine(target, "sources.tar");
            Git(repository, "archive", "--output", archive, commit, folder);
            System.Formats.Tar.TarFile.ExtractToDirectory(archive, target, overwriteFiles: true);
            return Directory.EnumerateFiles(target, "*.cs", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(target, file), File.ReadAllText);
        }
        finally
        {
            Directory.Delete(target, recursive: true);
        }
    }

    private static string Git(string repository, params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["--git-dir", repository, .. arguments]) { RedirectStandardOutput = true })!;
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return git.ExitCode == 0 ? output : throw new InvalidOperationException($"git {string.Join(' ', arguments)} ended with {git.ExitCode}");
    }
}
