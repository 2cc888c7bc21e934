using System.Diagnostics;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using ScopeAnalyzers.Analyzer.Lines;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.InForce.Manifests;
using ScopeAnalyzers.Review.InForce.Manifests.Json;
using ScopeAnalyzers.Review.Model;
using Meaning = ScopeAnalyzers.Tool.Compile.Meaning.ChangedMeaning;

namespace ScopeAnalyzers.Benchmarks.ChangedMeaning;

/// <summary>
/// What the comparison of meaning says of the commits of a real repository, as if an agent had made each: what it finds in an honest commit
/// is one finding too many. Compiles the sources of one folder, which must need nothing but .NET.
/// </summary>
internal static class MeaningMeasurement
{
    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    private const string Root = "/library";

    private const string Usings = "global using System; global using System.IO; global using System.Linq; global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks; global using System.Collections.Generic;";

    private static readonly AgentPolicy Policy = AgentPolicy.Resolve(
        ManifestReader.Read(new ManifestText("agent-scope.json", """
            { "version": 1, "agents": { "agent": { "scope": {
              "files": { "allow": ["none/**"] },
              "apis": { "deny": ["N:System.Net.**", "N:System.IO.**", "N:System.Reflection.**", "N:System.Threading.**", "T:System.Console", "T:System.Environment", "P:System.DateTime.Now", "T:System.Random"] } } } } }
            """u8.ToArray()), []).Manifest!, "agent", null, default);

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Preview, preprocessorSymbols:
        ["NET", "NETCOREAPP", "NETCOREAPP3_1_OR_GREATER", .. Enumerable.Range(5, 6).SelectMany(version => new[] { $"NET{version}_0", $"NET{version}_0_OR_GREATER" })]);

    private static readonly CSharpCompilationOptions Compiling = new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true,
        nullableContextOptions: NullableContextOptions.Enable);

    public static int Run(string[] arguments)
    {
        if (arguments is not [var repository, var folder, var most])
        {
            Console.Error.WriteLine("usage: changed-meaning GIT_DIRECTORY FOLDER COMMITS");
            return 2;
        }

        var (compared, unknown, clock) = (0, 0, Stopwatch.StartNew());
        foreach (var commit in Git(repository, "log", "--no-merges", "--diff-filter=AMDR", "--format=%H", $"--max-count={most}", "--",
            $"{folder}/*.cs").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var findings = Find(Sources(repository, $"{commit}~1", folder), Sources(repository, commit, folder));
            unknown += findings.Count(finding => finding.Level == Level.Message);
            compared++;
            foreach (var finding in findings.Where(finding => finding.Level != Level.Message))
                Console.WriteLine($"{commit[..10]} {finding.File}({finding.Line}) {finding.Id} {finding.Message}");
        }

        Console.WriteLine($"{compared} commits compared, {unknown} of them not in full, {clock.Elapsed.TotalSeconds:F0} s");
        return 0;
    }

    /// <summary>
    /// What is found if an agent made the change, which may use nothing of the network and of files, and may change no other source.
    /// </summary>
    private static IReadOnlyList<Finding> Find(Dictionary<string, string> before, Dictionary<string, string> after)
    {
        Change[] changes = [.. before.Keys.Union(after.Keys).Where(path => before.GetValueOrDefault(path) != after.GetValueOrDefault(path))
            .Order(StringComparer.Ordinal).Select(path => Changed(path, before.GetValueOrDefault(path), after.GetValueOrDefault(path)))];
        using var workspace = new AdhocWorkspace();
        var project = ProjectId.CreateNewId();
        var solution = workspace.CurrentSolution.AddProject(ProjectInfo.Create(
            project, VersionStamp.Default, "Library", "Library", LanguageNames.CSharp, $"{Root}/Library.csproj",
            compilationOptions: Compiling, parseOptions: Parsing, metadataReferences: References));
        foreach (var (path, text) in after.Append(new("obj/usings.cs", Usings)))
            solution = solution.AddDocument(DocumentId.CreateNewId(project), path, SourceText.From(text, Encoding.UTF8),
                filePath: $"{Root}/{path}");
        var review = new ReviewResult(Root, true, null, null, changes, [], [Policy]);
        return new Meaning(review, changes, before.ToDictionary(file => file.Key, file => Encoding.UTF8.GetBytes(file.Value))).Find(
            solution, [solution.GetProject(project)!], default).GetAwaiter().GetResult();
    }

    private static Change Changed(string path, string? before, string? after)
    {
        var act = before is null ? FileAct.Add : after is null ? FileAct.Delete : FileAct.Modify;
        var lines = after is null
            ? LineSet.Empty
            : LineSet.Of(
                LineDiff.Map(Hashes(before ?? ""), Hashes(after)).Skip(1).Select((old, index) => (old, Line: index + 1))
                    .Where(line => line.old == 0).Select(line => line.Line));
        return new Change(path, act, [new Touch("agent", ["trailer"], null, null, [], lines)]);
    }

    private static IReadOnlyList<uint> Hashes(string text) => AuthoredTexts.HashesOf(SourceText.From(text));

    private static Dictionary<string, string> Sources(string repository, string commit, string folder)
    {
        var target = Directory.CreateTempSubdirectory("changed-meaning-").FullName;
        try
        {
            var archive = Path.Combine(target, "sources.tar");
            Git(repository, "archive", "--output", archive, commit, folder);
            System.Formats.Tar.TarFile.ExtractToDirectory(archive, target, overwriteFiles: true);
            return Directory.EnumerateFiles(target, "*.cs", SearchOption.AllDirectories)
                .ToDictionary(file => Path.GetRelativePath(target, file), File.ReadAllText);
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
